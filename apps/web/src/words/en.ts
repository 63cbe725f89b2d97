import type { Words } from './words.ts';

const SPELT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spelt = (number: number) => SPELT[number] ?? String(number);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const number = (count: number, one: string) => `${spelt(count)} ${count === 1 ? one : `${one}s`}`;
const list = (parts: readonly string[]) => new Intl.ListFormat('en-GB').format(parts);

export const en: Words = {
  language: 'English',
  title: 'Yalu: China’s policy towards North Korea, as data',
  description:
    'Schools of thought, their positions, counted views and checked claims on China’s policy towards North Korea, each with its source.',
  heading: 'China’s policy towards North\u00a0Korea, as data you can check',
  lead: 'Yalu records which school of thought held what, when it was dominant, how many texts argued which view, and whether claims about it hold. Every record names its source and the place in it.',
  skip: 'Skip to the content',
  languages: 'Languages',
  contents: 'Contents',

  facts: {
    heading: 'The dataset',
    records: 'Records',
    sources: 'Sources',
    claims: 'Claims checked',
    outcomes: (holds, fails, undecided) =>
      `${holds} ${holds === 1 ? 'holds' : 'hold'}, ${fails} ${fails === 1 ? 'fails' : 'fail'}, ${undecided} undecided`,
    version: 'Version',
    licence: 'Licence',
  },

  cite: {
    heading: 'How to cite',
    how: 'Cite the source of what you use, and the dataset with its version.',
    essay: 'Source',
    dataset: 'Dataset',
    datasetCitation: (name, version, licence) =>
      `The ${name} contributors. ${name} dataset, version ${version}. ${licence}.`,
  },

  figure: {
    asTable: 'The same as a table',
    table: (of) => `Table: ${of}`,
    drawing: 'Drawing the chart …',
    notDrawn: (date) => `The chart could not be drawn anew; it shows ${date}. The list is right.`,
  },

  dominance: {
    title: 'Who was dominant when',
    intro:
      'The source gives each school of thought its period. Where an end of it is uncertain or open, a school was dominant at a date possibly, not certainly.',
    controls: 'Look at a date',
    year: 'Year',
    date: 'Or any date',
    hint: 'For example 2011, 2018-03, 1993/2002 or 1995~ (EDTF).',
    invalid: 'This cannot be read as a date.',
    answer: (date) => `Dominant as of ${date}`,
    certainty: { certain: 'certain', possible: 'possible' },
    nobody: (date) => `As of ${date} no school was dominant, as far as the dataset knows.`,
    asPrinted: (period) => `(printed in the source as ${period})`,
    said: (date, schools) => `${date}: ${list(schools)}.`,
    school: (name, certainty) => `${name}, ${certainty}`,
  },

  comparison: {
    title: (schools, dimensions) =>
      `${capital(number(schools, 'school'))}, ${number(dimensions, 'question')}`,
    intro:
      'What each school holds on each question, in the words of the source’s table. Choose two schools to compare them.',
    controls: 'Compare two schools',
    first: 'First school',
    second: 'Second school',
    allSchools: 'All schools',
    choose: 'Choose a school',
    reset: 'Show all schools',
    matrix: 'All schools',
    caption: (first, second) => `${first} and ${second}, question by question`,
    dimension: 'Question',
    relation: 'Comparison',
    relations: { same: 'the same', part: 'in part', differ: 'differ' },
    shared: (concepts) => `shared: ${concepts.join('; ')}`,
    notStated: 'not stated',
    said: (caption, differ, dimensions) => `${caption}: ${differ} of ${dimensions} differ.`,
  },

  views: {
    title: (views, texts) => `${capital(number(views, 'view'))} in ${number(texts, 'text')}`,
    intro:
      'How many Chinese articles and pamphlets argued which view on North Korea, as coded by the source.',
    controls: 'Show the texts',
    by: { view: 'by view', group: 'by group of views' },
    missing: (views) => `Named by the source but not counted, which is not the same as zero: ${list(views)}.`,
  },

  claims: {
    title: 'What the data say of the claims',
    holding: (claims) => (claims === 1 ? 'One claim holds' : `${claims} claims hold`),
    intro:
      'Each claim stands in our words, with the place where the source makes it. The verdict is computed from the records; nobody typed it in.',
    outcome: { holds: 'holds', fails: 'fails', undecided: 'undecided' },
    says: 'Check',
    numbers: 'Numbers',
    beside: 'Beside it',
    note: 'Note',
    inSource: 'In the source',
    judgement: 'Our own judgement',
    evidence: (records) => `Evidence: ${records} ${records === 1 ? 'record' : 'records'}`,
    noSource: 'No source is named.',
  },

  forecasts: {
    title: (forecasts) => `What came of ${number(forecasts, 'forecast')}`,
    result: {
      held: 'held',
      'did-not-hold': 'did not hold',
      void: 'void',
      'too-early': 'too early',
      'not-decidable': 'not decidable',
    },
    condition: 'If',
  },

  locator: {
    section: (heading) => `section “${heading}”`,
    paragraph: (paragraph) => `paragraph ${paragraph}`,
    page: (page) => `p. ${page}`,
    table: (name) => `Table ${name}`,
    row: (head) => `row “${head}”`,
    column: (head) => `column “${head}”`,
    note: (note) => `note ${note}`,
    separator: ', ',
  },

  footer: {
    data: 'The data',
    download: 'The whole dataset as JSON',
    downloadNote: (kilobytes) => `(${kilobytes} kB), the same that this page was made from.`,
    source: 'Source',
    licence: 'Licence',
    licenceText: 'Dataset: Creative Commons Attribution 4.0 International (CC BY 4.0). Code: MIT.',
    limits: 'What it does not do',
    limitsList: [
      'It does not hold the text of its sources: facts, figures and short labels of tables, and their claims in our own words.',
      'It does not take a view that a source names and does not count for zero.',
      'It does not hide uncertain time: an answer is certain, or only possible, and says so.',
      'It does not say who was right: a verdict says whether a claim fits the records, no more.',
    ],
  },
};
