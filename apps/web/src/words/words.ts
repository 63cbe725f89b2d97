import type { Locale } from '@yalu/model/text';

/** All words that the page makes itself, in one language. What stands in records and charts comes from there. */
export interface Words {
  /** The language's own name, for the links between languages. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  readonly lead: string;
  readonly skip: string;
  readonly languages: string;
  readonly contents: string;

  readonly facts: {
    readonly heading: string;
    readonly records: string;
    readonly sources: string;
    readonly claims: string;
    readonly outcomes: (holds: number, fails: number, undecided: number) => string;
    readonly version: string;
    readonly licence: string;
  };

  readonly cite: {
    readonly heading: string;
    readonly how: string;
    readonly essay: string;
    readonly dataset: string;
    readonly datasetCitation: (name: string, version: string, licence: string) => string;
  };

  readonly figure: {
    readonly asTable: string;
    readonly table: (of: string) => string;
    readonly drawing: string;
    /** Where the picture could not be drawn anew: for which date it still is. */
    readonly notDrawn: (date: string) => string;
  };

  readonly dominance: {
    readonly title: string;
    readonly intro: string;
    readonly controls: string;
    readonly year: string;
    readonly date: string;
    readonly hint: string;
    readonly invalid: string;
    readonly answer: (date: string) => string;
    readonly certainty: Readonly<Record<'certain' | 'possible', string>>;
    readonly nobody: (date: string) => string;
    readonly asPrinted: (period: string) => string;
    /** The answer in one line, for screen readers. */
    readonly said: (date: string, schools: readonly string[]) => string;
    readonly school: (name: string, certainty: string) => string;
  };

  readonly comparison: {
    readonly title: (schools: number, dimensions: number) => string;
    readonly intro: string;
    readonly controls: string;
    readonly first: string;
    readonly second: string;
    readonly allSchools: string;
    readonly choose: string;
    readonly reset: string;
    readonly matrix: string;
    readonly caption: (first: string, second: string) => string;
    readonly dimension: string;
    readonly relation: string;
    readonly relations: Readonly<Record<'same' | 'part' | 'differ', string>>;
    readonly shared: (concepts: readonly string[]) => string;
    readonly notStated: string;
    readonly said: (caption: string, differ: number, dimensions: number) => string;
  };

  readonly views: {
    readonly title: (views: number, texts: number) => string;
    readonly intro: string;
    readonly controls: string;
    readonly by: Readonly<Record<'view' | 'group', string>>;
    readonly missing: (views: readonly string[]) => string;
  };

  readonly claims: {
    /** What opens the list of the claims that hold. */
    readonly holding: (claims: number) => string;
    readonly title: string;
    readonly intro: string;
    readonly outcome: Readonly<Record<'holds' | 'fails' | 'undecided', string>>;
    readonly says: string;
    readonly numbers: string;
    readonly beside: string;
    readonly note: string;
    readonly inSource: string;
    readonly judgement: string;
    readonly evidence: (records: number) => string;
    readonly noSource: string;
  };

  readonly forecasts: {
    /** What opens the list of them. */
    readonly title: (forecasts: number) => string;
    readonly result: Readonly<
      Record<'held' | 'did-not-hold' | 'void' | 'too-early' | 'not-decidable', string>
    >;
    readonly condition: string;
  };

  readonly locator: {
    readonly section: (heading: string) => string;
    readonly paragraph: (number: number) => string;
    readonly page: (number: number) => string;
    readonly table: (name: string) => string;
    readonly row: (head: string) => string;
    readonly column: (head: string) => string;
    readonly note: (number: string) => string;
    readonly separator: string;
  };

  readonly footer: {
    readonly data: string;
    readonly download: string;
    readonly downloadNote: (kilobytes: number) => string;
    readonly source: string;
    readonly licence: string;
    readonly licenceText: string;
    readonly limits: string;
    readonly limitsList: readonly string[];
  };
}

export type Dictionaries = Readonly<Record<Locale, Words>>;
