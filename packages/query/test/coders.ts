/** A row of a published matrix: a digit for each unit, a dot where there is no coding. */
export const coderRow = (digits: string): (number | null)[] =>
  [...digits].map((digit) => (digit === '.' ? null : Number(digit)));

/** Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability", section C: 4 observers, 12 units. */
export const KRIPPENDORFF_2011 = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'].map(
  coderRow,
);

/** The same ratings in Gwet (2014, p. 120; `cac.raw4raters` of the R package irrCAC), where unit 12 is of rater 3. */
export const GWET_2014 = ['123321412...', '1233224125..', '.33323422513', '12332441251.'].map(coderRow);

/** Hayes, A. F. and Krippendorff, K. (2007), Communication Methods and Measures 1, 77-89: 5 observers, 40 articles. */
export const HAYES_2007 = [
  '112.001122.01311211000201001111223222221',
  '1130000.21102311121000302102111122222221',
  '203000222100221123001.30.1012202.2232.21',
  '.13....0.10022...31.103021122..122...12.',
  '2..0001.2....3112..0.0..2.0..20.2.2222.1',
].map(coderRow);

/** Fleiss, J. L. (1971), Psychological Bulletin 76(5), 378-382: 30 patients, 6 raters, 5 diagnoses, as counts. */
export const FLEISS_1971 = [
  '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006',
  '10050 11040 03300 10050 02031 00501 30012 51000 02040 10203',
  '00006 01050 02013 20040 10041 05010 40002 02040 10500 00006',
].flatMap((rows) => rows.split(' ').map((row) => [...row].map(Number)));

/** A table of two coders as their codings: each cell as often as it says. */
export function twoCodersOf(table: readonly (readonly number[])[]): number[][] {
  const cells = table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first + 1, second + 1] as const)),
  );
  return [cells.map(([first]) => first), cells.map(([, second]) => second)];
}

/** Gwet (2014), `cont3x3abstractors` of irrCAC: two abstractors, 100 patients. */
export const ABSTRACTORS = twoCodersOf([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);

/** The `anxiety` data of the R package irr: 3 raters, 20 persons. */
export const ANXIETY = ['33345523522615221243', '36462424332333221334', '21443216111233113322'].map(coderRow);
