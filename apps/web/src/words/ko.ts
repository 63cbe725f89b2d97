import type { Words } from './words.ts';

const list = (parts: readonly string[]) => parts.join(', ');

export const ko: Words = {
  language: '한국어',
  title: 'Yalu: 데이터로 보는 중국의 대북정책',
  description: '중국의 대북정책을 둘러싼 학파와 그 입장, 집계된 견해, 검증된 주장을 출처와 함께 담은 데이터.',
  heading: '확인할 수 있는 데이터로 보는 중국의 대북정책',
  lead: 'Yalu는 어느 학파가 무엇을 주장했고 언제 우세했는지, 어떤 견해를 담은 글이 몇 편인지, 그에 관한 주장이 성립하는지를 기록한다. 모든 기록은 출처와 그 안의 위치를 밝힌다.',
  skip: '본문으로 건너뛰기',
  languages: '언어',
  contents: '차례',

  facts: {
    heading: '데이터셋',
    records: '기록',
    sources: '출처',
    claims: '검증한 주장',
    outcomes: (holds, fails, undecided) => `성립 ${holds}, 불성립 ${fails}, 미정 ${undecided}`,
    version: '버전',
    licence: '이용 조건',
  },

  cite: {
    heading: '인용 방법',
    how: '이용한 기록의 출처와 데이터셋을 버전과 함께 인용한다.',
    essay: '출처',
    dataset: '데이터셋',
    datasetCitation: (name, version, licence) =>
      `${name} 기여자. ${name} 데이터셋, 버전 ${version}. ${licence}.`,
  },

  figure: {
    asTable: '같은 내용의 표',
    table: (of) => `표: ${of}`,
    drawing: '그림을 다시 그리는 중 …',
    notDrawn: (date) => `그림을 다시 그리지 못해 ${date} 기준의 그림이 남아 있다. 목록은 정확하다.`,
  },

  dominance: {
    title: '언제 어느 학파가 우세했는가',
    intro:
      '출처는 학파마다 우세했던 시기를 적고 있다. 시작이나 끝이 불확실하거나 열려 있으면, 그 시점의 우세는 확실하지 않고 가능할 뿐이다.',
    controls: '시점 고르기',
    year: '연도',
    date: '또는 다른 날짜',
    hint: '예: 2011, 2018-03, 1993/2002, 1995~ (EDTF).',
    invalid: '날짜로 읽을 수 없습니다.',
    answer: (date) => `${date}에 우세한 학파`,
    certainty: { certain: '확실', possible: '가능' },
    nobody: (date) => `데이터셋에 따르면 ${date}에 우세한 학파는 없었다.`,
    asPrinted: (period) => `(출처의 표기 ${period})`,
    said: (date, schools) => `${date}: ${list(schools)}.`,
    school: (name, certainty) => `${name}(${certainty})`,
  },

  comparison: {
    title: (schools, dimensions) => `${schools}개 학파, ${dimensions}가지 물음`,
    intro: '각 물음에 대한 학파별 입장을 출처의 표에 따라 정리했다. 두 학파를 골라 비교할 수 있다.',
    controls: '두 학파 비교',
    first: '첫째 학파',
    second: '둘째 학파',
    allSchools: '모든 학파',
    choose: '학파 고르기',
    reset: '모든 학파 보기',
    matrix: '모든 학파',
    caption: (first, second) => `${first} · ${second} 물음별 비교`,
    dimension: '물음',
    relation: '비교',
    relations: { same: '같음', part: '일부 같음', differ: '다름' },
    shared: (concepts) => `공유: ${concepts.join('; ')}`,
    notStated: '언급 없음',
    said: (caption, differ, dimensions) => `${caption}: ${dimensions}가지 가운데 ${differ}가지 다름.`,
  },

  views: {
    title: (views, texts) => `글 ${texts}편에 나타난 ${views}가지 견해`,
    intro: '북한에 관한 중국의 논문과 소책자가 어떤 견해를 몇 편이나 담았는지를 출처의 분류에 따라 보인다.',
    controls: '보기 방식',
    by: { view: '견해별', group: '견해 묶음별' },
    missing: (views) => `출처가 언급했으나 집계하지 않은 견해(0과는 다름): ${list(views)}.`,
  },

  claims: {
    title: '데이터로 본 주장',
    holding: (claims) => `성립하는 주장 ${claims}건`,
    intro:
      '주장은 우리 말로 옮겼고 출처의 어느 곳에 나오는지 밝혔다. 판정은 사람이 적은 것이 아니라 기록에서 계산한 것이다.',
    outcome: { holds: '성립', fails: '성립하지 않음', undecided: '미정' },
    says: '검증',
    numbers: '수치',
    beside: '함께 볼 것',
    note: '비고',
    inSource: '출처의 위치',
    judgement: '편집자의 판단',
    evidence: (records) => `근거: 기록 ${records}건`,
    noSource: '출처가 적혀 있지 않다.',
  },

  forecasts: {
    title: (forecasts) => `예측 ${forecasts}건의 결과`,
    result: {
      held: '실현됨',
      'did-not-hold': '실현되지 않음',
      void: '조건 불성립',
      'too-early': '시기상조',
      'not-decidable': '판정 불가',
    },
    condition: '조건',
  },

  locator: {
    section: (heading) => `‘${heading}’ 절`,
    paragraph: (paragraph) => `${paragraph}문단`,
    page: (page) => `${page}쪽`,
    table: (name) => `표 ${name}`,
    row: (head) => `‘${head}’ 행`,
    column: (head) => `‘${head}’ 열`,
    note: (note) => `주 ${note}`,
    separator: ', ',
  },

  footer: {
    data: '데이터',
    download: '전체 데이터셋(JSON)',
    downloadNote: (kilobytes) => `${kilobytes} kB. 이 페이지를 만든 것과 같은 데이터이다.`,
    source: '출처',
    licence: '이용 조건',
    licenceText: '데이터셋: 크리에이티브 커먼즈 저작자표시 4.0 국제(CC BY 4.0). 코드: MIT.',
    limits: '이 데이터가 하지 않는 것',
    limitsList: [
      '출처의 본문은 담지 않는다. 사실과 수치, 표의 짧은 표제, 우리 말로 옮긴 주장만 담는다.',
      '출처가 언급하고 집계하지 않은 견해를 0으로 치지 않는다.',
      '불확실한 시점을 감추지 않는다. 답은 확실하거나 가능할 뿐이며, 그 구별을 밝힌다.',
      '누가 옳았는지 말하지 않는다. 판정은 주장이 기록과 맞는지를 말할 뿐이다.',
    ],
  },
};
