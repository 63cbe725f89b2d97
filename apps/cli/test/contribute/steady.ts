/**
 * A report without the numbers that each further record changes: those of the whole dataset, of whole collections and of
 * charts. What is left changes only where what the report is about does.
 */
export function steady(report: string): string {
  let isOfCharts = false;
  return report
    .split('\n')
    .map((line) => {
      if (/^\s*(?:\*\*)?Charts that change/.test(line)) isOfCharts = true;
      else if (/^(?:Version|=|#|- \d+ record|\s*\*\*)/.test(line)) isOfCharts = false;
      const ofWhole = /^\s*[-~+] `?(?:dataset|[a-z-]+)`?, /.test(line);
      return isOfCharts || ofWhole ? line.replace(/\d[\d,.]*/g, 'N') : line;
    })
    .join('\n');
}
