import type { Locale } from '@yalu/model/text';

const LATIN = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans"';

/**
 * Font families by language: those of macOS and iOS, Windows, and Debian, then whatever the reader has. Han
 * characters look different in Korean and in Chinese fonts, so that the order matters.
 */
const stacks: Readonly<Record<Locale, string>> = {
  en: `${LATIN}, "Noto Sans", "Noto Sans CJK KR", "Noto Sans KR", sans-serif`,
  ko: `"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", ${LATIN}, sans-serif`,
  'zh-Hans': `"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", ${LATIN}, sans-serif`,
};

export function fontFamily(locale: Locale): string {
  return stacks[locale];
}
