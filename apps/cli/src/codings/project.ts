import { SaxesParser } from 'saxes';
import { CliError } from '../errors.ts';

/** A code of a project's code book. */
export interface ProjectCode {
  readonly id: string;
  readonly name: string;
  /** The code that it stands below. */
  readonly above: string | undefined;
}

/** That a coder gave a document, or a passage of it, a code. */
export interface ProjectCoding {
  readonly document: string;
  /** The coder's id. Nothing where the project does not say who it was. */
  readonly coder: string | undefined;
  readonly code: string;
}

/** What a REFI-QDA project says of codings. Ids are those of the project. */
export interface Project {
  readonly users: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, ProjectCode>;
  /** The names of the documents by id. */
  readonly documents: ReadonlyMap<string, string>;
  readonly codings: readonly ProjectCoding[];
}

/** Reads a project piece by piece. */
export interface ProjectReader {
  write(text: string): void;
  end(): Project;
}

/** Deeper than any code book; a file that nests further is made to exhaust us. */
const DEEPEST = 500;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * A reader of the XML of a project, `project.qde`, as REFI-QDA 1.5 has it (https://www.qdasoftware.org). A document type
 * is refused, so that there are no entities to expand.
 *
 * @param shown what to call the file in a message
 */
export function projectReader(shown: string): ProjectReader {
  const users = new Map<string, string>();
  const codes = new Map<string, ProjectCode>();
  const documents = new Map<string, string>();
  const codings: ProjectCoding[] = [];
  const open: Open[] = [];
  const parser = new SaxesParser();
  const refuse = (what: string): never => {
    throw new CliError(`${shown}:${parser.line} ${what}`);
  };

  parser.on('error', ({ message }) => refuse(`is not XML: ${message.replace(/^\d+:\d+: /, '')}.`));
  parser.on('doctype', () => refuse('has a document type, which a REFI-QDA project has not.'));
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const name = qualified.replace(/^.*:/, '');
    if (open.length === 0 && name !== 'Project')
      refuse(
        name === 'CodeBook'
          ? 'is a code book without codings. Export the project, not its codes.'
          : `is no REFI-QDA project: it begins with <${qualified}>.`,
      );
    if (open.length === DEEPEST) refuse(`nests deeper than ${DEEPEST} elements.`);
    enter({ name, attributes });
    open.push({ name, attributes });
  });
  parser.on('closetag', () => open.pop());
  return {
    write: (text) => void parser.write(text),
    end: () => {
      parser.close();
      return { users, codes, documents, codings };
    },
  };

  function enter({ name, attributes }: Open): void {
    const id = idOf(attributes['guid']);
    const parent = open.at(-1);
    if (name === 'User' && id !== undefined) users.set(id, attributes['name'] ?? attributes['id'] ?? id);
    else if (name === 'Code' && id !== undefined)
      codes.set(id, {
        id,
        name: attributes['name'] ?? '',
        above: parent?.name === 'Code' ? idOf(parent.attributes['guid']) : undefined,
      });
    else if (parent?.name === 'Sources' && id !== undefined) documents.set(id, attributes['name'] ?? '');
    else if (name === 'CodeRef' && parent?.name === 'Coding') addCoding(parent, attributes);
  }

  function addCoding({ attributes: coding }: Open, { targetGUID }: Open['attributes']): void {
    const code = idOf(targetGUID);
    const at = open.findIndex(({ name }) => name === 'Sources');
    const document = at < 0 ? undefined : idOf(open[at + 1]?.attributes['guid']);
    if (code === undefined || document === undefined) return;
    // Who made the selection made the coding, where that says nothing.
    const selection = open.at(-2);
    const by =
      coding['creatingUser'] ??
      (selection?.name.endsWith('Selection') === true ? selection.attributes['creatingUser'] : undefined);
    codings.push({ document, coder: idOf(by), code });
  }
}

/** The same id is written with braces or without, in small letters or capitals. */
const idOf = (text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : text.replace(/[{}]/g, '').toLowerCase();
