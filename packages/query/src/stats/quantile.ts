import { QueryError } from '../errors.ts';

// Coefficients of PPND16, highest power last: numerator and denominator for the centre, the shoulders and the tails.
const CENTRE = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
  ],
] as const;
const SHOULDER = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 0.0007745450142783414076,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.1481039764274800746,
    0.0151986665636164571966, 0.0005475938084995344946, 0.00000000105075007164441684324,
  ],
] as const;
const TAIL = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 0.0000271155556874348757815,
    0.000000201033439929228813265,
  ],
  [
    1, 0.5998322065558879376, 0.1369298809227358053, 0.0148753612908506148525, 0.000786869131145613259,
    0.000018463183175100546818, 0.00000014215117583164458887, 0.00000000000000204426310338993978564,
  ],
] as const;

type Coefficients = readonly [numerator: readonly number[], denominator: readonly number[]];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ([numerator, denominator]: Coefficients, x: number): number =>
  polynomial(numerator, x) / polynomial(denominator, x);

/**
 * The quantile of the standard normal distribution: the `z` below which a part `p` of it lies, to about 16 digits.
 *
 * Algorithm AS 241 (PPND16) of Wichura, M. J. (1988), "The percentage points of the normal distribution",
 * Applied Statistics 37(3), 477-484.
 *
 * @param p a probability, more than 0 and less than 1
 * @throws QueryError `number-invalid`
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) {
    throw new QueryError('number-invalid', 'p', `${p} is not a probability between 0 and 1.`);
  }
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
  return q < 0 ? -size : size;
}
