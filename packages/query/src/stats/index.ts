export { agreement } from './agreement/agreement.ts';
export type { Agreement } from './agreement/agreement.ts';
export { krippendorffAlpha } from './agreement/alpha.ts';
export type { Alpha, AlphaOptions } from './agreement/alpha.ts';
export { bootstrapAlpha } from './agreement/bootstrap.ts';
export type { AlphaBootstrap, BootstrapOptions } from './agreement/bootstrap.ts';
export { brennanPrediger } from './agreement/brennan-prediger.ts';
export type { Coefficient, CoefficientOptions } from './agreement/coefficient.ts';
export { cohenKappa } from './agreement/cohen.ts';
export type { CohenKappa } from './agreement/cohen.ts';
export { congerKappa } from './agreement/conger.ts';
export { contributions } from './agreement/contributions.ts';
export type { CategoryContribution, CoderContribution, Contributions } from './agreement/contributions.ts';
export { disagreements } from './agreement/disagreements.ts';
export type { DisagreedUnit, DisagreementOptions } from './agreement/disagreements.ts';
export { bipolarDistance, circularDistance } from './agreement/distance.ts';
export type { DistanceFunction, Metric } from './agreement/distance.ts';
export { fleissKappa } from './agreement/fleiss.ts';
export type { FleissKappa, NullTest } from './agreement/fleiss.ts';
export type { Coding } from './agreement/from-codings.ts';
export type { CategoryCounts } from './agreement/from-counts.ts';
export type { CodingMatrix } from './agreement/from-matrix.ts';
export { gwetAC } from './agreement/gwet.ts';
export { lightKappa } from './agreement/light.ts';
export type { CoderPair, LightKappa } from './agreement/light.ts';
export { percentAgreement } from './agreement/percent.ts';
export type { PercentAgreement } from './agreement/percent.ts';
export { ratingsOf } from './agreement/ratings.ts';
export type { Ratings, RatingsInput, RatingsOptions, ValueCount } from './agreement/ratings.ts';
export { scottPi } from './agreement/scott.ts';
export type { CodedValue } from './agreement/values.ts';
export type { WeightName, Weights } from './agreement/weights.ts';
export { chiSquare } from './distribution/chi-square.ts';
export type { ChiSquare } from './distribution/chi-square.ts';
export { compareDistributions } from './distribution/compare.ts';
export type { CompareOptions, CountsWithGaps, DistributionComparison } from './distribution/compare.ts';
export { shareDifference } from './distribution/difference.ts';
export type { ShareDifference } from './distribution/difference.ts';
export { exactTest } from './distribution/exact-test.ts';
export type { ExactTest } from './distribution/exact-test.ts';
export { permutationTest } from './distribution/permutation-test.ts';
export type { PermutationTest, PermutationTestOptions } from './distribution/permutation-test.ts';
export { probabilityAbove } from './distribution/probability-above.ts';
export type { ProbabilityAbove, ProbabilityAboveOptions } from './distribution/probability-above.ts';
export type { Counts } from './intervals/arguments.ts';
export { clopperPearson } from './intervals/clopper-pearson.ts';
export { dirichlet } from './intervals/dirichlet.ts';
export { goodman } from './intervals/goodman.ts';
export { jeffreys } from './intervals/jeffreys.ts';
export { INTERVAL_METHODS } from './intervals/methods.ts';
export type { IntervalMethod, IntervalMethodName, IntervalScope } from './intervals/methods.ts';
export type { Prior } from './intervals/prior.ts';
export { shareIntervals } from './intervals/share-intervals.ts';
export type { ShareIntervalOptions, ShareIntervals } from './intervals/share-intervals.ts';
export { sisonGlaz } from './intervals/sison-glaz.ts';
export { normalQuantile } from './quantile.ts';
export { wilson } from './wilson.ts';
export type { Interval } from './wilson.ts';
export { checkCodings } from './merge/check-codings.ts';
export type { CheckedCodings, CodingProblem, ViewCoding } from './merge/check-codings.ts';
export type { DecidedUnit, DecisionRule } from './merge/decide.ts';
export { mergeCodings } from './merge/merge-codings.ts';
export type {
  BaseCount,
  CodingMerge,
  MergedView,
  MergeOptions,
  ShiftVerdict,
} from './merge/merge-codings.ts';
export { describeShift } from './merge/words.ts';
export type { MethodStatement } from './method.ts';
export { percentile } from './percentile.ts';
export { DEFAULT_SEED, generator } from './random.ts';
export type { Generator } from './random.ts';
export { backbone } from './network/backbone.ts';
export type { Backbone, BackboneTie } from './network/backbone.ts';
export { matrixCsv, nodesCsv, tiesCsv } from './network/csv.ts';
export { DUPLICATE_RULES } from './network/duplicates.ts';
export type { DuplicateRule } from './network/duplicates.ts';
export { networkGraph, toGraphology } from './network/graph.ts';
export type { Attribute, Attributes, PlainGraph } from './network/graph.ts';
export { graphML } from './network/graphml.ts';
export { modularity } from './network/modularity.ts';
export { NORMALIZATIONS } from './network/normalize.ts';
export type { Normalization } from './network/normalize.ts';
export { discourseNetwork, TIES } from './network/one-mode.ts';
export type { OneModeNetwork, OneModeOptions, Tie } from './network/one-mode.ts';
export { polarization } from './network/polarization.ts';
export type { Polarization, PolarizationOptions } from './network/polarization.ts';
export { positionStatements } from './network/positions.ts';
export type { PositionOptions } from './network/positions.ts';
export { networkStability } from './network/stability.ts';
export type { NetworkStability, Spread, StabilityOptions, TieSpread } from './network/stability.ts';
export type { Statement } from './network/statement.ts';
export { AFFILIATIONS, affiliationNetwork, TWO_MODE_NORMALIZATIONS } from './network/two-mode.ts';
export type {
  Affiliation,
  TwoModeNetwork,
  TwoModeNormalization,
  TwoModeOptions,
} from './network/two-mode.ts';
export { networkWindows, WINDOW_UNITS } from './network/windows.ts';
export type { NetworkWindow, WindowOptions, WindowUnit } from './network/windows.ts';
export { driverMap } from './cognitive-map/drivers.ts';
export type { Driver, DriverEdge, DriverMap, DriverMapOptions, Strength } from './cognitive-map/drivers.ts';
export { mapIndices } from './cognitive-map/indices.ts';
export type { ConceptIndices, ConceptKind, MapIndices } from './cognitive-map/indices.ts';
export { feedbackLoops } from './cognitive-map/loops.ts';
export type { FeedbackLoop, FeedbackLoops } from './cognitive-map/loops.ts';
export { mapFromMatrix } from './cognitive-map/map.ts';
export type { CognitiveMap, MapEdge } from './cognitive-map/map.ts';
export { scenarioRanges } from './cognitive-map/ranges.ts';
export type { RangedRow, RangedScenario, RangeOptions } from './cognitive-map/ranges.ts';
export { INFERENCE_RULES, TRANSFERS } from './cognitive-map/rules.ts';
export type { InferenceRule, Transfer } from './cognitive-map/rules.ts';
export { MODEL_NOTE, scenario } from './cognitive-map/scenario.ts';
export type { Scenario, ScenarioOptions, ScenarioRow } from './cognitive-map/scenario.ts';
export { simulate } from './cognitive-map/simulate.ts';
export type { Simulation, SimulationOptions } from './cognitive-map/simulate.ts';
export { CROSSWALK_RELATIONS, crosswalk } from './crosswalk/crosswalk.ts';
export type {
  CategoryMapping,
  Crosswalk,
  CrosswalkCell,
  CrosswalkInput,
  CrosswalkOptions,
  CrosswalkRelation,
} from './crosswalk/crosswalk.ts';
export { typologyCrosswalk } from './crosswalk/typologies.ts';
export type { TypologyCrosswalk, TypologyCrosswalkOptions } from './crosswalk/typologies.ts';
export { changePoints, changePointsInSteps } from './changepoints/change-points.ts';
export { breakConfidence } from './changepoints/confidence.ts';
export type { BreakConfidence, BreakConfidenceOptions, ConfidentBreak } from './changepoints/confidence.ts';
export { LANDMARK_KINDS, landmarksOf } from './changepoints/landmarks.ts';
export type { Landmarks } from './changepoints/landmarks.ts';
export { CHANGE_MODELS } from './changepoints/models.ts';
export type { ChangeModel } from './changepoints/models.ts';
export { nearestEvents } from './changepoints/nearest-events.ts';
export type { DatedEvent, NearEvent, NearEventOptions } from './changepoints/nearest-events.ts';
export { noiseVariance } from './changepoints/noise.ts';
export { PENALTIES } from './changepoints/penalty.ts';
export type { Penalty, PenaltyName } from './changepoints/penalty.ts';
export { seriesFrom } from './changepoints/series-from.ts';
export type { SeriesFromRows } from './changepoints/series-from.ts';
export type { Break, ChangePointOptions, ChangePoints, Segment } from './changepoints/types.ts';
export type { StepOptions } from './steps.ts';
export { temperatureOf } from './temperature/dataset.ts';
export type { DatasetTemperature, DatasetTemperatureOptions } from './temperature/dataset.ts';
export { temperature } from './temperature/temperature.ts';
export type {
  Band,
  Contribution,
  Direction,
  Temperature,
  TemperatureCoverage,
  TemperatureEvent,
  TemperatureExtreme,
  TemperatureOptions,
  TemperaturePeriod,
  TemperatureUnit,
} from './temperature/types.ts';
