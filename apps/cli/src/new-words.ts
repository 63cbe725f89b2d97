import type { Locale } from '@yalu/model/text';

const en = {
  begin: (collection: string, directory: string) =>
    `A new record of ${collection} in ${directory}. Tab completes ids, Ctrl-C leaves without writing.`,
  choices: 'One of',
  complete: (records: number, collection: string) =>
    collection === '*'
      ? `collection/id of a record (${records}; Tab completes)`
      : `The id of a record of ${collection} (${records}; Tab completes)`,
  dates: 'Year, month or day; ~ about, ? uncertain, [a,b] one of them, a/b from a to b. For example',
  elsewhere: (issues: number) =>
    `The dataset has ${issues} other issue${issues === 1 ? '' : 's'}, which ${issues === 1 ? 'was' : 'were'} there before: yalu data validate`,
  id: 'The name of the file, without its ending; Enter takes the one in brackets',
  left: 'What is left to do:',
  list: 'Several are parted by commas',
  more: 'Enter alone: there is no more',
  sound: 'The dataset is valid with it.',
  truth: 'yes or no',
  written: (path: string) => `Wrote ${path}`,
};

export type NewWords = typeof en;

const ko: NewWords = {
  begin: (collection, directory) =>
    `${directory}에 ${collection} 기록을 새로 만든다. Tab은 id를 완성하고, Ctrl-C는 쓰지 않고 나간다.`,
  choices: '다음 중 하나',
  complete: (records, collection) =>
    collection === '*'
      ? `기록의 collection/id(${records}건, Tab으로 완성)`
      : `${collection} 기록의 id(${records}건, Tab으로 완성)`,
  dates: '연, 월 또는 일. ~ 대략, ? 불확실, [a,b] 둘 중 하나, a/b는 a부터 b까지. 예',
  elsewhere: (issues) => `데이터셋에 전부터 있던 다른 문제가 ${issues}건 있다: yalu data validate`,
  id: '확장자를 뺀 파일 이름. Enter만 누르면 괄호 안의 것을 쓴다',
  left: '남은 일:',
  list: '여럿은 쉼표로 나눈다',
  more: 'Enter만 누르면 더 없다는 뜻이다',
  sound: '이 기록을 더한 데이터셋은 유효하다.',
  truth: 'yes 또는 no',
  written: (path) => `${path}을(를) 썼다`,
};

const zhHans: NewWords = {
  begin: (collection, directory) => `在${directory}中新建${collection}记录。Tab补全id，Ctrl-C不写入而退出。`,
  choices: '以下之一',
  complete: (records, collection) =>
    collection === '*'
      ? `某条记录的collection/id（共${records}条，Tab补全）`
      : `${collection}记录的id（共${records}条，Tab补全）`,
  dates: '年、月或日；~ 大约，? 不确定，[a,b] 其中之一，a/b 从a到b。例如',
  elsewhere: (issues) => `数据集另有${issues}处先前已有的问题：yalu data validate`,
  id: '不带扩展名的文件名；直接按Enter采用括号中的',
  left: '尚待处理：',
  list: '多个以逗号分隔',
  more: '直接按Enter表示没有更多',
  sound: '加入后数据集有效。',
  truth: 'yes或no',
  written: (path) => `已写入${path}`,
};

const words: Readonly<Record<Locale, NewWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of `data new` in a language. */
export const newWordsIn = (locale: Locale): NewWords => words[locale];
