// Lanczos's approximation with g = 607/128 and 15 terms, as computed by Godfrey, P. (2001), "A note on the computation
// of the convergent Lanczos complex Gamma approximation"; about 15 digits.
const G = 607 / 128;
const TERMS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  0.00003399464998481189, 0.00004652362892704858, -0.00009837447530487956, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 0.00008441822398385275,
  -0.000026190838401581408, 0.0000036899182659531625,
] as const;

// log(2 pi) / 2
const HALF_LOG_2PI = 0.9189385332046728;

/**
 * The natural logarithm of the gamma function.
 *
 * @param x more than 0
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = TERMS.reduce((total, term, index) => total + (index === 0 ? term : term / (x - 1 + index)), 0);
  const base = x - 0.5 + G;
  return HALF_LOG_2PI + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * What Stirling's formula lacks: the logarithm of the gamma function of `x + 1` less
 * `(x + 1/2) log(x) - x + log(2 pi) / 2`. Small and smooth, where the gamma function itself would cost digits.
 *
 * @param x more than 0
 */
export function stirlingError(x: number): number {
  if (x < 16) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_2PI;
  const square = x * x;
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) /
        square) /
    x
  );
}

/**
 * `x log(x / m) + m - x`, without losing digits where the two are close. From Loader, C. (2000), "Fast and accurate
 * computation of binomial probabilities".
 *
 * @param x 0 or more
 * @param m more than 0
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return next;
    sum = next;
  }
}
