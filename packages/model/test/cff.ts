/** What version 1.2.0 of the Citation File Format asks of the fields that it has (https://doi.org/10.5281/zenodo.5171937). */
const text = { type: 'string', minLength: 1 };
const textOrNumber = { type: ['string', 'integer'], minLength: 1 };
const date = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' };
const each = (names: string, schema: object): object =>
  Object.fromEntries(names.split(' ').map((name) => [name, schema]));

const person = {
  type: 'object',
  additionalProperties: false,
  properties: each(
    'address affiliation alias city country email family-names fax given-names name-particle name-suffix orcid post-code region tel website',
    text,
  ),
};
const entity = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    ...each('name address alias city country email fax location orcid post-code region tel website', text),
    ...each('date-start date-end', date),
  },
};
const people = { type: 'array', minItems: 1, items: { anyOf: [person, entity] } };
const url = { type: 'string', pattern: '^(https|http|ftp|sftp)://.+' };
const doi = { type: 'string', pattern: '^10\\.\\d{4,9}(\\.\\d+)?/[A-Za-z0-9:/_;\\-\\.\\(\\)\\[\\]\\\\]+$' };
const identifiers = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['type', 'value'],
    additionalProperties: false,
    properties: { type: { enum: ['doi', 'url', 'swh', 'other'] }, value: text, description: text },
  },
};

const TYPES =
  'art article audiovisual bill blog book catalogue conference conference-paper data database dictionary edited-work encyclopedia film-broadcast generic government-document grant hearing historical-work legal-case legal-rule magazine-article manual map multimedia music newspaper-article pamphlet patent personal-communication proceedings report serial slides software software-code software-container software-executable software-virtual-machine sound-recording standard statute thesis unpublished video website';

const reference = {
  type: 'object',
  required: ['authors', 'title', 'type'],
  additionalProperties: false,
  properties: {
    type: { enum: TYPES.split(' ') },
    ...each('authors contact editors editors-series recipients senders translators', people),
    ...each('conference database-provider institution location publisher', entity),
    ...each(
      'abbreviation abstract collection-title collection-type commit copyright data-type database department edition entry filename format issue-date issue-title journal license loc-end loc-start medium nihmsid notes number pmcid scope section status term thesis-type title volume-title',
      text,
    ),
    ...each('end issue number-volumes pages start version volume year year-original', textOrNumber),
    ...each('date-accessed date-downloaded date-published date-released', date),
    ...each('license-url repository repository-artifact repository-code url', url),
    ...each('collection-doi doi', doi),
    month: { enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    isbn: { type: 'string', pattern: '^[0-9\\- ]{10,17}X?$' },
    issn: { type: 'string', pattern: '^\\d{4}-\\d{3}[\\dxX]$' },
    keywords: { type: 'array', items: text },
    languages: { type: 'array', items: { type: 'string', pattern: '^[a-z]{2,3}$' } },
    identifiers,
  },
};

/** What a file has to be, as JSON Schema. */
export const cffSchema = {
  type: 'object',
  required: ['authors', 'cff-version', 'message', 'title'],
  additionalProperties: false,
  properties: {
    'cff-version': { const: '1.2.0' },
    type: { enum: ['software', 'dataset'] },
    ...each('abstract message title commit', text),
    ...each('authors contact', people),
    ...each('license-url repository repository-artifact repository-code url', url),
    license: { type: 'string', pattern: '^[A-Za-z0-9.+-]+$' },
    version: textOrNumber,
    'date-released': date,
    doi,
    identifiers,
    keywords: { type: 'array', items: text },
    'preferred-citation': reference,
    references: { type: 'array', minItems: 1, items: reference },
  },
};
