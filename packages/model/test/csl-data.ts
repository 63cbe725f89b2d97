/** The fields and types of CSL-JSON, version 1.0.2 of csl-data.json (https://github.com/citation-style-language/schema). */
const TYPES =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage';
const NAMES =
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer interviewer illustrator organizer original-author performer producer recipient reviewed-author translator';
const DATES = 'accessed available-date container event-date issued original-date submitted';
const TEXTS =
  'language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place authority call-number citation-label collection-title container-title container-title-short dimensions division DOI event event-place genre ISAN ISBN ISCI ISMN ISRC ISSN ISWC jurisdiction keyword medium note original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-title scale section source status title title-short translated-title translated-title-short URL version year-suffix';
const NUMBERS =
  'chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first part printing supplement volume';

const each = (names: string, schema: object): object =>
  Object.fromEntries(names.split(' ').map((name) => [name, schema]));
const text = { type: 'string' };
const textOrNumber = { type: ['string', 'number'] };

/** What a list of works in CSL-JSON has to be, as JSON Schema. */
export const cslDataSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: textOrNumber,
      type: { enum: TYPES.split(' ') },
      custom: { type: 'object' },
      categories: { type: 'array', items: text },
      ...each(TEXTS, text),
      ...each(NUMBERS, textOrNumber),
      ...each(NAMES, {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: each('family given dropping-particle non-dropping-particle suffix literal', text),
        },
      }),
      ...each(DATES, {
        type: 'object',
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: textOrNumber },
          },
          season: textOrNumber,
          circa: { type: ['string', 'number', 'boolean'] },
          literal: text,
          raw: text,
        },
      }),
    },
  },
};
