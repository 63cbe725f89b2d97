import type { BlockKind, Locale } from '@yalu/model/text';

const en = {
  characters: 'letters',
  citedBy: 'cited by',
  coverage: (share: string, characters: string) =>
    `${share} of the ${characters} letters and digits of the body are cited.`,
  excerpt: 'text',
  found: 'found',
  kind: 'part',
  kinds: {
    body: 'prose',
    table: 'table',
    note: 'note',
    heading: 'headings',
    furniture: 'page furniture',
    'pull-quote': 'pull quotes',
  } satisfies Record<BlockKind, string>,
  leftOut: (parts: string) => `Left out: ${parts}.`,
  near: (place: string) => `near ${place}?`,
  'no-fingerprint': 'no fingerprint',
  'not-found': 'NOT FOUND',
  notThorough:
    'There is too much to look for: some passages may stand in several pieces and be reported all the same.',
  passage: 'passage',
  place: 'line',
  unreadable: 'no such fingerprint',
  verdict: 'verdict',
  verified: (found: number, missing: number, without: number) =>
    `Passages: ${found} found, ${missing} not found. Citations without a fingerprint: ${without}.`,
};

type Words = typeof en;

const ko: Words = {
  characters: '글자 수',
  citedBy: '인용한 기록',
  coverage: (share, characters) => `본문의 글자와 숫자 ${characters}자 가운데 ${share}가 인용되었다.`,
  excerpt: '텍스트',
  found: '있음',
  kind: '부분',
  kinds: {
    body: '본문',
    table: '표',
    note: '주',
    heading: '제목',
    furniture: '머리글과 쪽 번호',
    'pull-quote': '발췌 인용',
  },
  leftOut: (parts) => `제외: ${parts}.`,
  near: (place) => `${place} 부근?`,
  'no-fingerprint': '지문 없음',
  'not-found': '없음',
  notThorough: '찾을 것이 너무 많아 여러 조각으로 나뉜 구절은 모두 찾아보지 못했다.',
  passage: '구절',
  place: '줄',
  unreadable: '잘못된 지문',
  verdict: '판정',
  verified: (found, missing, without) =>
    `찾은 구절 ${found}개, 찾지 못한 구절 ${missing}개, 지문 없는 인용 ${without}개.`,
};

const zhHans: Words = {
  characters: '字数',
  citedBy: '引用记录',
  coverage: (share, characters) => `正文${characters}个字母与数字中，${share}已被引用。`,
  excerpt: '文本',
  found: '找到',
  kind: '部分',
  kinds: {
    body: '正文',
    table: '表格',
    note: '注释',
    heading: '标题',
    furniture: '页眉页脚',
    'pull-quote': '醒目引文',
  },
  leftOut: (parts) => `不计：${parts}。`,
  near: (place) => `在${place}附近？`,
  'no-fingerprint': '无指纹',
  'not-found': '未找到',
  notThorough: '需要查找的内容过多，分成几段的段落未能全部查找。',
  passage: '段落',
  place: '行',
  unreadable: '指纹无效',
  verdict: '判定',
  verified: (found, missing, without) => `找到${found}处，未找到${missing}处，无指纹的引用${without}条。`,
};

const words: Record<Locale, Words> = { en, ko, 'zh-Hans': zhHans };

/** The words of the commands that look for passages, in a language. */
export const passageWordsIn = (locale: Locale): Words => words[locale];
