import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ran, yalu } from './yalu.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-merge-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const GUID = { kim: 'AAAAAAAA-0000-0000-0000-000000000001', lee: 'aaaaaaaa-0000-0000-0000-000000000002' };
const selection = (by: string, code: string, own?: string): string =>
  `<PlainTextSelection guid="x" startPosition="1" endPosition="9" creatingUser="${by}">
     <Coding guid="y"${own === undefined ? '' : ` creatingUser="${own}"`}><CodeRef targetGUID="${code}"/></Coding>
   </PlainTextSelection>`;

/** A project with a code book of views and of other codes. */
const projectOf = (sources: string): string => `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Debate" origin="a program">
  <Users><User guid="${GUID.kim}" name="김 코더"/><User guid="${GUID.lee}" id="LEE"/></Users>
  <CodeBook><Codes>
    <Code guid="views" name="Views" isCodable="false">
      <Code guid="c-ls" name="limited-sanctions" isCodable="true"/>
      <Code guid="group" name="Other views" isCodable="false"><Code guid="c-ab" name="북한 포기" isCodable="true"/></Code>
      <Code guid="c-as" name=" ACTIVE sanctions" isCodable="true"/>
    </Code>
    <Code guid="tone" name="Tone"><Code guid="c-angry" name="angry" isCodable="true"/></Code>
  </Codes></CodeBook>
  <Cases><Case guid="case" name="A case"><CodeRef targetGUID="c-angry"/></Case></Cases>
  <Sources>${sources}</Sources>
  <Notes><Note guid="n"><PlainTextSelection guid="z"><Coding guid="q"><CodeRef targetGUID="c-ab"/></Coding></PlainTextSelection></Note></Notes>
</Project>`;

const TWO = `
  <TextSource guid="d1" name="Text &amp; one" plainTextPath="internal://d1.txt">
    ${selection(GUID.lee, 'c-ls', `{${GUID.kim.toLowerCase()}}`)}
    ${selection(GUID.kim, '{C-LS}')}
    ${selection(GUID.lee, 'c-ls')}
    ${selection(GUID.lee, 'c-angry')}
  </TextSource>
  <PDFSource guid="d2" name="論文">
    <Representation guid="r" name="its text">${selection(GUID.kim, 'c-ab')}</Representation>
    <PDFSelection guid="p" page="1" firstX="0" firstY="0" secondX="1" secondY="1" creatingUser="${GUID.kim}">
      <Coding guid="k"><CodeRef targetGUID="c-ab"/></Coding>
    </PDFSelection>
  </PDFSource>`;

const zipped = (xml: string | Uint8Array, name = 'project.qde'): Uint8Array =>
  zipSync({ [name]: typeof xml === 'string' ? strToU8(xml) : xml, 'sources/d1.txt': strToU8('text') });
const merged = async (path: string, ...args: readonly string[]): Promise<unknown> =>
  JSON.parse((await yalu('data', 'merge', path, '--json', ...args)).out);

describe('a REFI-QDA project', () => {
  test('gives each code once for each coder and document, under the names that people gave them', async () => {
    const path = await file('debate.qdpx', zipped(projectOf(TWO)));
    expect(await merged(path, '--under', 'Views')).toMatchObject({
      accepted: 3,
      problems: [],
      units: [
        {
          unit: 'Text & one',
          codings: [
            { coder: '김 코더', view: 'limited-sanctions' },
            { coder: 'LEE', view: 'limited-sanctions' },
          ],
          view: 'limited-sanctions',
        },
        { unit: '論文', codings: [{ coder: '김 코더', view: 'abandon' }], view: 'abandon' },
      ],
    });
  });

  test('is read as well without its zip file, and whatever it is called', async () => {
    const zip = await file('debate.csv', zipped(projectOf(TWO)));
    const loose = await file('project.qde', `\uFEFF${projectOf(TWO)}`);
    expect(await merged(loose, '--under', 'Views')).toEqual(await merged(zip, '--under', 'Views'));
  });

  test('lists codes that name no view, and says how to leave them out', async () => {
    const path = await file('debate.qdpx', zipped(projectOf(TWO)));
    const { code, out, err } = await yalu('data', 'merge', path);
    expect(code).toBe(1);
    expect(out).toMatch(/ 4 +unknown view +There is no view "angry"\./);
    expect(err).toMatch(/--under CODE takes only the codes below one/);
  });

  test('lists contradictions, and then writes nothing', async () => {
    const contradiction = TWO.replace('</TextSource>', `${selection(GUID.kim, 'c-as')}</TextSource>`);
    const path = await file('debate.qdpx', zipped(projectOf(contradiction)));
    const { code, out, err } = await yalu(
      'data',
      'merge',
      path,
      '--under',
      'Views',
      '-o',
      join(folder, 'm.json'),
    );
    expect(code).toBe(1);
    expect(out).toMatch(
      /1, 5 +contradiction +김 코더 codes Text & one as limited-sanctions and as active-sanctions/,
    );
    expect(err).toMatch(/was not written/);
    expect(await readdir(folder)).toEqual(['debate.qdpx']);
  });

  test('needs a coder, which may be said', async () => {
    const nobody = `<TextSource guid="d" name="A"><Coding guid="y"><CodeRef targetGUID="c-ls"/></Coding></TextSource>`;
    const path = await file('debate.qdpx', zipped(projectOf(nobody)));
    expect(await merged(path)).toMatchObject({ accepted: 0, problems: [{ kind: 'empty', rows: [1] }] });
    expect(await merged(path, '--by', 'Kim')).toMatchObject({
      problems: [],
      units: [{ codings: [{ coder: 'Kim', view: 'limited-sanctions' }] }],
    });
  });

  const damaged = (change: (bytes: Uint8Array, view: DataView, directory: number) => void): Uint8Array => {
    const bytes = zipped(projectOf(TWO));
    const at = Buffer.from(bytes).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    change(bytes, new DataView(bytes.buffer, bytes.byteOffset), at);
    return bytes;
  };
  const laughs = `<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

  test.each<[string, () => string | Uint8Array, RegExp]>([
    ['another zip file', () => zipped('<a/>', 'word/document.xml'), /is a zip file without a project\.qde/],
    [
      'a zip file that was cut off',
      () => zipped(projectOf(TWO)).subarray(0, 400),
      /cannot be read as a zip file/,
    ],
    [
      'a checksum that is wrong',
      () => damaged((_, view, at) => view.setUint32(at + 16, 1, true)),
      /is damaged/,
    ],
    [
      'one that unpacks to more than is bearable',
      () => damaged((_, view, at) => view.setUint32(at + 24, 2_000_000_000, true)),
      /project\.qde has 2000000000 bytes; a project has at most 128000000/,
    ],
    [
      'one that unpacks to more than it says',
      () => damaged((_, view, at) => view.setUint32(at + 24, 10, true)),
      /cannot be read as a zip file: too many bytes/,
    ],
    ['one under a password', () => damaged((_, view, at) => view.setUint16(at + 8, 1, true)), /is encrypted/],
    [
      'entities that grow',
      () => zipped(`<?xml version="1.0"?>\n${laughs}<Project>&b;</Project>`),
      /project\.qde:2 has a document type/,
    ],
    ['an entity that is nowhere', () => zipped('<Project name="&b;"/>'), /is not XML: undefined entity/],
    ['what ends too early', () => zipped(projectOf(TWO).slice(0, 900)), /is not XML: unclosed tag/],
    ['what is no XML', () => '< nothing', /codings:1 is not XML/],
    ['a code book', () => '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>', /is a code book without codings/],
    ['another XML', () => '<html/>', /is no REFI-QDA project: it begins with <html>/],
    ['what nests without end', () => `<Project>${'<a>'.repeat(600)}`, /nests deeper than 500 elements/],
    ['bytes that are no UTF-8', () => zipped(new Uint8Array([0x3c, 0x50, 0xff, 0xfe])), /is not UTF-8/],
    ['a project without codings', () => zipped(projectOf('')), /has no codings\./],
    [
      'a code that is nowhere',
      () => zipped(projectOf(TWO.replace('c-angry', 'c-gone'))),
      /coding 4 has the code c-gone/,
    ],
    [
      'two documents of one name',
      () => zipped(projectOf(TWO.replace('論文', 'Text &amp; one'))),
      /two documents called "Text & one"/,
    ],
  ])('refuses %s', async (_name, content, message) => {
    await refusedWith(yalu('data', 'merge', await file('codings', content())), message);
  });

  test.each<[string[], RegExp]>([
    [['--under', 'Veiws'], /--under: .* has no code "Veiws"\. Did you mean Views\?/],
    [['--under', 'angry'], /has no codings with a code below "angry"/],
    [['--coder', 'who'], /--coder names a column, and .* is a REFI-QDA project, which has none/],
  ])('with %j is refused', async (args, message) => {
    await refusedWith(yalu('data', 'merge', await file('a.qdpx', zipped(projectOf(TWO))), ...args), message);
  });
});

describe('an event list of Discourse Network Analyzer', () => {
  const list = (...rows: readonly string[]): string =>
    [
      '"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";"concept";"agreement"',
      ...rows.map((row, at) => {
        const [id, title, concept, agreement] = row.split('|');
        return `${at + 1};2017-09-0${at + 1} 00:00:00;${id};"${title}";"";"";"";"";"words, and more";"${concept}";${agreement}`;
      }),
      '',
    ].join('\r\n');
  const rows = [
    '1|Essay, one|Abandonment|1',
    '1|Essay, one|Abandonment|1',
    '2|Reply|limited-sanctions|1',
    '3|Reply|有限制裁|1',
    '3|Reply|abandon|0',
  ];

  test('gives the concept that a statement agrees with', async () => {
    const path = await file('events.csv', list(...rows));
    const { out, err } = await yalu('data', 'merge', path, '--by', 'kim', '--json');
    expect(err).toBe('yalu: One statement rejects what it speaks of, and is left out.\n');
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ kind: 'duplicate', rows: [2, 3] }],
      units: [
        { unit: 'Essay, one', view: 'abandon' },
        { unit: 'Reply (2)', view: 'limited-sanctions' },
        { unit: 'Reply (3)', view: 'limited-sanctions' },
      ],
    });
  });

  test('does not say who coded, so that this has to be said', async () => {
    const path = await file('events.csv', list(...rows));
    await refusedWith(yalu('data', 'merge', path), /does not say who coded\. Say it: --by NAME/);
    await refusedWith(
      yalu('data', 'merge', path, '--by', 'kim', '--view', 'concpt'),
      /--view: .* no column "concpt"\. Did you mean concept\?/,
    );
    expect(await merged(path, '--by', 'kim', '--unit', 'document ID')).toMatchObject({
      units: [{ unit: '1' }, { unit: '2' }, { unit: '3' }],
    });
  });
});

describe('a database of Discourse Network Analyzer', () => {
  /** The tables that are read, with two coders, two documents and a statement that rejects its concept. */
  async function database(version: 2 | 3): Promise<string> {
    const path = join(folder, 'debate.dna');
    const made = new DatabaseSync(path);
    made.exec(`
      CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT);
      CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER);
      CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
      CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
      CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
      INSERT INTO CODERS VALUES (1, 'Kim'), (2, 'Lee');
      INSERT INTO DOCUMENTS VALUES (1, 'Essay', '', 1), (2, 'Reply', '', 2);
      INSERT INTO VARIABLES VALUES (1, 'organization', 'short text', 1), (2, 'concept', 'short text', 1), (3, 'agreement', 'boolean', 1);
      INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 9, 1), (2, 1, 1, 0, 9, 2), (3, 1, 2, 0, 9, 2), (4, 1, 2, 0, 9, 2);
      INSERT INTO DATABOOLEAN VALUES (1, 1, 3, 1), (2, 2, 3, 1), (3, 3, 3, 1), (4, 4, 3, 0);
    `);
    made.exec(
      version === 2
        ? `CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
           INSERT INTO DATASHORTTEXT VALUES (1, 1, 2, 'Abandonment'), (2, 2, 2, 'abandon'), (3, 3, 2, 'limited-sanctions'), (4, 4, 2, 'abandon'), (5, 1, 1, 'CASS');`
        : `CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, ChildOf INTEGER);
           CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
           INSERT INTO ENTITIES VALUES (1, 2, 'Abandonment', NULL), (2, 2, 'abandon', NULL), (3, 2, 'limited-sanctions', NULL), (4, 1, 'CASS', NULL);
           INSERT INTO DATASHORTTEXT VALUES (1, 1, 2, 1), (2, 2, 2, 2), (3, 3, 2, 3), (4, 4, 2, 2), (5, 1, 1, 4);`,
    );
    made.close();
    return path;
  }

  test.each([2, 3] as const)('of version %i gives the coder of each statement', async (version) => {
    const path = await database(version);
    const { out, err } = await yalu('data', 'merge', path, '--json');
    expect(err).toContain('One statement rejects what it speaks of');
    expect(JSON.parse(out)).toMatchObject({
      problems: [],
      units: [
        {
          unit: 'Essay',
          codings: [
            { coder: 'Kim', view: 'abandon' },
            { coder: 'Lee', view: 'abandon' },
          ],
          view: 'abandon',
        },
        { unit: 'Reply', codings: [{ coder: 'Lee', view: 'limited-sanctions' }], view: 'limited-sanctions' },
      ],
    });
    await refusedWith(
      yalu('data', 'merge', path, '--view', 'topic'),
      /no variable "topic"\. It has concept, organization\./,
    );
    await refusedWith(
      yalu('data', 'merge', path, '--coder', 'x'),
      /--coder names a column, and .* is a database/,
    );
  });

  test('is told from another, and from what is none', async () => {
    const path = join(folder, 'other.db');
    const made = new DatabaseSync(path);
    made.exec('CREATE TABLE STATEMENTS(ID INTEGER)');
    made.close();
    await refusedWith(yalu('data', 'merge', path), /is a SQLite database without the table DOCUMENTS/);
    const broken = await file('broken.dna', 'SQLite format 3\0and nothing else');
    await refusedWith(yalu('data', 'merge', broken), /cannot be read as a database/);
  });
});

describe('a table', () => {
  test('may name views by their labels, and leave the coder to be said', async () => {
    const path = await file('codings.csv', 'document,view\na,Abandonment\nb,放弃朝鲜\nc,ABANDON\n');
    expect(await merged(path, '--by', 'kim')).toMatchObject({
      units: [{ view: 'abandon' }, { view: 'abandon' }],
      problems: [{ kind: 'unknown-view', rows: [4], coder: 'kim' }],
    });
    await refusedWith(yalu('data', 'merge', path), /--coder: .* no column "coder"/);
    await refusedWith(
      yalu('data', 'merge', path, '--under', 'Views'),
      /--under is for codes of a REFI-QDA project/,
    );
  });
});

/** Exit code 2, nothing printed, and one line that says why. */
async function refusedWith(ran: Promise<Ran>, message: RegExp): Promise<void> {
  const { code, out, err } = await ran;
  expect(err).toMatch(message);
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
}
