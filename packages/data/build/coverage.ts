/**
 * How much there is in the dataset of what its collections are about: of the statements on a record the last counts. A
 * query that counts records of a choice says so in its answer.
 */
export const coverage = {
  event: [
    {
      kind: 'selected',
      rule: {
        en: 'Events between China and North Korea and around them for which a source could be read: no chronicle, so that a zero means none that we hold.',
        ko: '출처를 확인할 수 있었던 북중 간 및 그 주변의 사건이다. 연대기가 아니므로 0은 수록된 것이 없다는 뜻이다.',
        'zh-Hans': '能够查阅来源的中朝之间及其周边事件，并非大事记，故0仅表示未收录。',
      },
    },
    {
      where: { kind: ['leader-visit'], actors: ['kim-jong-il', 'kim-jong-un'] },
      kind: 'complete',
      rule: {
        en: 'The visits of leaders in the time of Kim Jong Il and of Kim Jong Un: none is known that is not in, and our sources number the journeys of both to China.',
        ko: '김정일·김정은 시기의 정상급 방문으로, 알려진 것 가운데 빠진 것이 없으며 두 사람의 방중은 출처가 차수를 매긴다.',
        'zh-Hans': '金正日、金正恩时期的领导人访问：已知者无一遗漏，两人历次访华均有来源编次。',
      },
    },
    {
      where: { kind: ['missile-test'] },
      kind: 'selected',
      rule: {
        en: 'A choice of the launches that CSIS Beyond Parallel lists, not all launches: mostly first flights, launches over or towards Japan, those that the Security Council answered and those close to an event between China and North Korea.',
        ko: 'CSIS 비욘드 패럴렐 목록에서 고른 발사로 전부가 아니다. 주로 첫 비행, 일본 상공이나 방면으로의 발사, 안보리가 대응한 발사, 북중 간 사건에 가까운 발사이다.',
        'zh-Hans':
          '从CSIS“Beyond Parallel”列表中选取的发射，并非全部：主要为首次试飞、飞越或射向日本者、安理会作出回应者以及邻近中朝间事件者。',
      },
    },
    {
      where: { kind: ['satellite-launch'] },
      kind: 'selected',
      rule: {
        en: 'A choice of the launches that CSIS Beyond Parallel lists, not all launches.',
        ko: 'CSIS 비욘드 패럴렐 목록에서 고른 발사로 전부가 아니다.',
        'zh-Hans': '从CSIS“Beyond Parallel”列表中选取的发射，并非全部。',
      },
    },
    {
      where: { kind: ['unsc-resolution'] },
      kind: 'selected',
      rule: {
        en: 'Resolutions 825 to 2397 on North Korea alone and the two drafts that were vetoed, without the yearly renewals of the panel of experts.',
        ko: '북한만을 다룬 결의 825호부터 2397호까지와 거부된 초안 두 건이며, 전문가 패널의 연례 연장은 담지 않았다.',
        'zh-Hans': '专涉朝鲜的第825号至第2397号决议及两份被否决的草案，不含专家小组年度延期决议。',
      },
    },
    {
      where: { kind: ['nuclear-test'] },
      kind: 'complete',
      rule: {
        en: 'The six tests that North Korea announced, from 2006 to 2017.',
        ko: '2006년부터 2017년까지 북한이 발표한 여섯 차례 핵실험.',
        'zh-Hans': '2006年至2017年朝鲜宣布的六次核试验。',
      },
    },
  ],
} as const;
