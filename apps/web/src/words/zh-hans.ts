import type { Words } from './words.ts';

const list = (parts: readonly string[]) => parts.join('、');

export const zhHans: Words = {
  language: '简体中文',
  title: 'Yalu：以数据呈现中国的对朝政策',
  description: '关于中国对朝政策的学派及其立场、已计数的观点和经检验的论断，均附来源。',
  heading: '以可核查的数据呈现中国的对朝政策',
  lead: 'Yalu 记录各学派主张什么、何时居主导、各观点见于多少篇文章，以及有关论断是否成立。每条记录都注明来源及其出处。',
  skip: '跳到正文',
  languages: '语言',
  contents: '目录',

  facts: {
    heading: '数据集',
    records: '记录',
    sources: '来源',
    claims: '已检验的论断',
    outcomes: (holds, fails, undecided) => `成立 ${holds}，不成立 ${fails}，未决 ${undecided}`,
    version: '版本',
    licence: '许可',
  },

  cite: {
    heading: '如何引用',
    how: '请引用所用记录的来源，并注明数据集及其版本。',
    essay: '来源',
    dataset: '数据集',
    datasetCitation: (name, version, licence) =>
      `${name} 贡献者。${name} 数据集，版本 ${version}。${licence}。`,
  },

  figure: {
    asTable: '同样内容的表格',
    table: (of) => `表格：${of}`,
    drawing: '正在重绘图表……',
    notDrawn: (date) => `图表未能重绘，仍显示${date}；列表是正确的。`,
  },

  dominance: {
    title: '何时何派居主导',
    intro:
      '来源给出了各学派的主导时期。若起点或终点不确定或未定，则该学派在某一时间只是可能居主导，而非确定。',
    controls: '查看某一时间',
    year: '年份',
    date: '或任意日期',
    hint: '例如 2011、2018-03、1993/2002、1995~（EDTF）。',
    invalid: '无法识别为日期。',
    answer: (date) => `${date}居主导的学派`,
    certainty: { certain: '确定', possible: '可能' },
    nobody: (date) => `据数据集所知，${date}没有居主导的学派。`,
    asPrinted: (period) => `（来源写作 ${period}）`,
    said: (date, schools) => `${date}：${list(schools)}。`,
    school: (name, certainty) => `${name}（${certainty}）`,
  },

  comparison: {
    title: (schools, dimensions) => `${schools} 个学派，${dimensions} 个问题`,
    intro: '各学派在每个问题上的立场，依来源的表格整理。可选择两个学派进行比较。',
    controls: '比较两个学派',
    first: '第一个学派',
    second: '第二个学派',
    allSchools: '所有学派',
    choose: '选择学派',
    reset: '显示所有学派',
    matrix: '所有学派',
    caption: (first, second) => `${first}与${second}逐项比较`,
    dimension: '问题',
    relation: '比较',
    relations: { same: '相同', part: '部分相同', differ: '不同' },
    shared: (concepts) => `共有：${concepts.join('；')}`,
    notStated: '未说明',
    said: (caption, differ, dimensions) => `${caption}：${dimensions} 项中有 ${differ} 项不同。`,
  },

  views: {
    title: (views, texts) => `${texts} 篇文章中的 ${views} 种观点`,
    intro: '有关朝鲜的中国文章与小册子各持何种观点、各有多少篇，依来源的编码。',
    controls: '显示方式',
    by: { view: '按观点', group: '按观点组' },
    missing: (views) => `来源提及但未计数（不等于零）：${list(views)}。`,
  },

  claims: {
    title: '数据如何看待这些论断',
    holding: (claims) => `成立的论断 ${claims} 条`,
    intro: '论断以我们自己的话表述，并注明其在来源中的位置。判定由记录计算得出，并非人工填写。',
    outcome: { holds: '成立', fails: '不成立', undecided: '未决' },
    says: '检验',
    numbers: '数字',
    beside: '参照',
    note: '说明',
    inSource: '来源中的位置',
    judgement: '编者判断',
    evidence: (records) => `证据：${records} 条记录`,
    noSource: '未注明来源。',
  },

  forecasts: {
    title: (forecasts) => `${forecasts} 项预测的结果`,
    result: {
      held: '应验',
      'did-not-hold': '未应验',
      void: '条件未成立',
      'too-early': '为时尚早',
      'not-decidable': '无法判定',
    },
    condition: '条件',
  },

  locator: {
    section: (heading) => `“${heading}”一节`,
    paragraph: (paragraph) => `第 ${paragraph} 段`,
    page: (page) => `第 ${page} 页`,
    table: (name) => `表 ${name}`,
    row: (head) => `“${head}”行`,
    column: (head) => `“${head}”列`,
    note: (note) => `注 ${note}`,
    separator: '，',
  },

  footer: {
    data: '数据',
    download: '完整数据集（JSON）',
    downloadNote: (kilobytes) => `${kilobytes} kB，本页即由此生成。`,
    source: '来源',
    licence: '许可',
    licenceText: '数据集：知识共享署名 4.0 国际（CC BY 4.0）。代码：MIT。',
    limits: '它不做什么',
    limitsList: [
      '不收录来源的正文：只有事实、数字、表格的简短标目，以及用我们自己的话表述的论断。',
      '不把来源提及而未计数的观点当作零。',
      '不掩盖不确定的时间：答案或为确定，或仅为可能，并如实标明。',
      '不评判谁对谁错：判定只说明论断是否与记录相符。',
    ],
  },
};
