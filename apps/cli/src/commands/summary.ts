import { inLocale } from '@yalu/model/text';
import { checkAll, type Outcome } from '@yalu/query/claims';
import { defineCommand } from '../command.ts';
import { formatTable } from '../output/table.ts';
import { wordsIn } from '../words.ts';

const titles: Readonly<Record<string, { ko: string; 'zh-Hans': string }>> = {
  source: { ko: '출처', 'zh-Hans': '来源' },
  actor: { ko: '행위자', 'zh-Hans': '行为体' },
  'concept-scheme': { ko: '개념 체계', 'zh-Hans': '概念体系' },
  concept: { ko: '개념', 'zh-Hans': '概念' },
  'source-note': { ko: '출처 주석', 'zh-Hans': '来源注记' },
  era: { ko: '시대', 'zh-Hans': '时期' },
  typology: { ko: '유형론', 'zh-Hans': '类型学' },
  mapping: { ko: '대응 관계', 'zh-Hans': '映射' },
  rank: { ko: '동반자 관계 등급', 'zh-Hans': '伙伴关系等级' },
  document: { ko: '문헌', 'zh-Hans': '文献' },
  coding: { ko: '코딩', 'zh-Hans': '编码' },
  measure: { ko: '조치', 'zh-Hans': '措施' },
  series: { ko: '시계열', 'zh-Hans': '序列' },
  driver: { ko: '요인', 'zh-Hans': '驱动因素' },
  link: { ko: '연결', 'zh-Hans': '关联' },
  forecast: { ko: '예측', 'zh-Hans': '预测' },
  school: { ko: '학파', 'zh-Hans': '学派' },
  dimension: { ko: '차원', 'zh-Hans': '维度' },
  position: { ko: '입장', 'zh-Hans': '立场' },
  characterization: { ko: '관계 규정', 'zh-Hans': '关系定性' },
  view: { ko: '견해', 'zh-Hans': '观点' },
  corpus: { ko: '분석 자료군', 'zh-Hans': '语料' },
  tally: { ko: '집계', 'zh-Hans': '计数表' },
  event: { ko: '사건', 'zh-Hans': '事件' },
  claim: { ko: '주장', 'zh-Hans': '论断' },
};

export const summary = defineCommand({
  name: 'summary',
  summary: 'what the dataset holds: version, counts, sources, how many claims hold',
  run: async ({ dataset, yalu, locale, format, write }) => {
    const words = wordsIn(locale);
    const collections = Object.values(dataset.catalogue).map(({ name, title }) => ({
      collection: name,
      label: inLocale({ en: title, ...titles[name] }, locale),
      records: Object.keys(dataset.records[name] ?? {}).length,
    }));
    const verdicts = checkAll(yalu);
    const number = (outcome: Outcome): number => verdicts.filter(({ verdict }) => verdict === outcome).length;
    const claims = {
      checked: verdicts.length,
      holds: number('holds'),
      fails: number('fails'),
      undecided: number('undecided'),
    };
    const columns = [
      { key: 'collection', label: words.collection },
      { key: 'label', label: words.label },
      { key: 'records', label: words.records, align: 'right' as const },
    ];
    if (format === 'json' || format === 'ndjson') {
      const whole = {
        name: dataset.name,
        version: dataset.version,
        licence: dataset.licence,
        records: Object.fromEntries(collections.map(({ collection, records }) => [collection, records])),
        sources: Object.keys(dataset.records['source'] ?? {}).length,
        claims: { total: Object.keys(dataset.records['claim'] ?? {}).length, ...claims },
      };
      write(`${JSON.stringify(whole, null, format === 'json' ? 2 : undefined)}\n`);
      return 0;
    }
    const table = await formatTable({ columns, rows: collections }, format, locale);
    if (format === 'csv') {
      write(table);
      return 0;
    }
    write(`${dataset.name} ${dataset.version} (${dataset.licence})\n\n${table}\n`);
    write(`${words.summaryClaims(claims.checked, claims.holds, claims.fails, claims.undecided)}\n`);
    return 0;
  },
});
