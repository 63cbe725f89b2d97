import { list, pause } from '../../../locale/chinese.ts';
import type { EvolutionWords } from './index.ts';

const some = (named: readonly string[], more: number) =>
  more > 0 ? `${pause(named)}等${named.length + more}个学派` : list(named);

export const zhHans: EvolutionWords = {
  grew: (school, outOf) => `${school}源自${list(outOf)}`,
  overtook: (school, others) => `${school}取代${list(others)}`,
  unlinked: (schools) => `${schools}个学派，均未提及来源`,
  sentence: (statement) => `${statement}。`,
  subtitle: ({ linked, uncertain, open }) =>
    `横条：各学派占主导的时期。${linked ? '线：源自哪个学派，取代了哪个学派。' : ''}${uncertain ? '斜线：可能，但不确定。' : ''}${open ? '箭头：终点未知。' : ''}`,
  more: (count) => `表中另有${count}项此类关系。`,
  originless: (schools, more) => `来源未提及${some(schools, more)}源自何学派，但并不表示没有。`,
  periods: (periods, more) =>
    `占主导的时期：${periods.map(({ label, dates }) => `${label}${dates}`).join('；')}${more > 0 ? `；另有${more}个` : ''}。`,
  undated: (schools, more) => `没有时期、无法在时间上定位：${some(schools, more)}。`,
  certain: '确定',
  possible: '可能',
  kind: { grew: '演变为', overtook: '主流地位被取代' },
  column: { school: '学派', dominant: '占主导的时期', grewOutOf: '源自', overtook: '取代' },
};
