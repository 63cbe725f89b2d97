import type { Suite } from './suite.ts';

/** The tests of ppuffinburger/edtf4k. */
export const edtf4k: Suite = {
  name: 'ppuffinburger/edtf4k',
  dates: `
    2001-02-03  2008-12  2008  -0999  0000  2000-02-29  2020-02-29  /2006  2004-06-01/  2004-01-01/..
    ../2004-01-01  ~1984/2004-06  1984/2004-06~  ~1984/~2004  ?1984/%2004  1984-06?/2004-08?
    1984-06-02?/2004-08-08~  1984-06-02?/  ?2004-06-11  2004-06~-11  2004-?06-11  2004-06-~11  2004-%06
    2004-?06-?11  ?2004-06-~11  2004-~06?  ?2004-~06-~04  2011-~06-~04  156X-12-25  15XX-12-25  15XX-12-XX
    1560-XX-25  199X  19XX  1999-XX  1999-01-XX  1999-XX-XX
  `,
  noDates: `
    -  2019-01-00  2019-00  2019-06-31  1900-02-29
  `,
  leftOut: {
    'A season takes no mark': `
      2011-23~
    `,
  },
  onlyHere: {
    'level 2, which that library does not have everywhere': `
      1X99  X199  2199-X0  2199-10-X0
    `,
  },
};
