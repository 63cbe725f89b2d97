export { conditionFrom } from './ast/condition.ts';
export { describeCoverage } from './memory/describe-coverage.ts';
export { describeExplanation } from './memory/explanation.ts';
export { describeWhy } from './memory/describe-why.ts';
