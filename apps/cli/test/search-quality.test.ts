import { dataset } from '@yalu/data/full';
import { search } from '@yalu/query/search';
import { expect, test } from 'vitest';

/** What somebody would type, and the record that must come first. */
const FIRST: readonly (readonly [words: string, address: string])[] = [
  ['great power school', 'school/great-power'],
  ['developing country school', 'school/developing-country'],
  ['강대국 학파', 'school/great-power'],
  ['大国学派', 'school/great-power'],
  ['traditional geopolitics', 'school/traditional-geopolitics'],
  ['great-power', 'school/great-power'],
  ['Kim Jong Un', 'actor/kim-jong-un'],
  ['김정은', 'actor/kim-jong-un'],
  ['金正恩', 'actor/kim-jong-un'],
  ['习近平', 'actor/xi-jinping'],
  ['USA', 'actor/USA'],
  ['sixth nuclear test', 'event/nuclear-test-6-2017'],
  ['6차 핵실험', 'event/nuclear-test-6-2017'],
  ['第六次核试验', 'event/nuclear-test-6-2017'],
  ['hydrogen bomb', 'event/nuclear-test-4-2016-jan'],
  ['Cheonan', 'event/cheonan-sinking-2010'],
  ['북핵', 'driver/nuclear-crisis'],
  ['THAAD', 'driver/thaad'],
  ['사드', 'driver/thaad'],
  ['萨德', 'driver/thaad'],
  ['hide and bide', 'concept/hide-and-bide'],
  ['积极制裁', 'view/active-sanctions'],
  ["Xi's second term", 'era/xi-second-term'],
  ['seven counts add up', 'claim/views-add-up'],
  ['Kim Heung-kyu', 'actor/kim-heung-kyu'],
];

/** What several records are about: the one that must be among the first three. */
const AMONG: readonly (readonly [words: string, address: string])[] = [
  ['buffer zone', 'concept/buffer-zone'],
  ['완충지대', 'concept/buffer-zone'],
  ['缓冲地带', 'concept/buffer-zone'],
  ['韬光养晦', 'concept/hide-and-bide'],
  ['북중', 'driver/thaw'],
  ['북중관계', 'driver/thaw'],
  ['制裁', 'view/active-sanctions'],
  ['对朝制裁', 'measure/un-sanctions-dprk'],
  ['대북제재를', 'measure/un-sanctions-dprk'],
  ['abandonment', 'view/abandon'],
  ['abandon', 'view/abandon'],
  ['sanctoins', 'view/active-sanctions'],
  ['Kim Jong Un Beijing 2018', 'event/kim-jong-un-beijing-2018-03'],
  ['UNSC 1718', 'event/unsc-res-1718'],
  ["China's Evolving North Korea Policy", 'source/kim-2020'],
  ['Shambaugh', 'source/shambaugh-2011'],
  ['six-party talks 2005', 'source/six-party-joint-statement-2005'],
  ['Choson', 'source/nk-chosun-cho-2003'],
];

const found = (words: string) =>
  search(dataset, words, { limit: 3 }).hits.map(({ collection, id }) => `${collection}/${id}`);

test.each(FIRST)('%s finds %s first', (words, address) => {
  expect(found(words)[0]).toBe(address);
});

test.each(AMONG)('%s finds %s among the first three', (words, address) => {
  expect(found(words)).toContain(address);
});

test.each([
  ['학파가', '학파'],
  ['북·중 관계', '북중 관계'],
  ['ＴＨＡＡＤ', 'thaad'],
  ['P’yŏngyang', 'pyongyang'],
])('%s finds what %s finds', (one, other) => {
  const all = (words: string) =>
    search(dataset, words, { limit: 9999 })
      .hits.map(({ collection, id }) => `${collection}/${id}`)
      .toSorted();
  expect(all(one)).toEqual(all(other));
  expect(all(one).length).toBeGreaterThan(3);
});
