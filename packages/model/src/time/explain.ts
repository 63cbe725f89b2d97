const DAY = /^(-?\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Why a string is no date of ours, and the nearest that is, in words for the person who wrote it. */
export function explainInvalidDate(text: string): string {
  const quoted = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
  const found = `${quoted} is not a date in our EDTF profile`;

  const parts = DAY.exec(text);
  if (parts) {
    const [, year, month, day] = parts;
    const monthNumber = Number(month);
    if (monthNumber < 1 || monthNumber > 12) {
      return `${found} (month ${month}). Did you mean ${year}-${monthNumber < 1 ? '01' : '12'}?`;
    }
    if (day !== undefined) {
      const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
      const nearest = Number(day) < 1 ? '01' : String(last);
      return `${found} (day ${day}). Did you mean ${year}-${month}-${nearest}?`;
    }
  }
  if (/^\d{4}\s*[–—-]\s*\d{4}$/.test(text)) {
    const [from, to] = text.split(/\s*[–—-]\s*/);
    return `${found}. A span of years is written ${from}/${to}.`;
  }
  if (/^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text)) return `${found}. Write year-month-day, such as 2018-03-25.`;
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text)) {
    const padded = text
      .split('-')
      .map((part) => part.padStart(2, '0'))
      .join('-');
    return `${found}. Did you mean ${padded}?`;
  }
  if (/^(c\.|ca\.?|circa|about|around)\s*\d{4}/i.test(text)) {
    return `${found}. About a year is written ${/\d{4}/.exec(text)?.[0] ?? ''}~.`;
  }
  if (/^\d{4}~\d{4}$/.test(text)) {
    return `${found}. A span is written with a slash, ${text.replace('~', '/')}; in EDTF the tilde means approximately.`;
  }
  return `${found}. Write a year, month or day such as 2018, 2018-03 or 2018-03-25, a span such as 1993/2002, one of several such as [2002,2007], or an approximate date such as 1995~.`;
}
