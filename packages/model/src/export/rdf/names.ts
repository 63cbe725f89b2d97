/** The addresses of records, and of the classes and properties of a dataset's own vocabulary. */
export interface Names {
  readonly vocabulary: string;
  /** `Event` for `event`, `ConceptScheme` for `concept-scheme`. */
  readonly ofClass: (collection: string) => string;
  readonly ofProperty: (key: string) => string;
  /** Of a collection `*` the id is `collection/id`. */
  readonly ofRecord: (collection: string, id: string) => string;
}

export function namesFrom(base: string): Names {
  const vocabulary = `${base}vocabulary#`;
  const ofProperty = (key: string): string => `${vocabulary}${encodeURIComponent(key)}`;
  return {
    vocabulary,
    ofProperty,
    ofClass: (collection) =>
      ofProperty(
        collection
          .split('-')
          .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
          .join(''),
      ),
    ofRecord: (collection, id) => {
      const steps = collection === '*' ? id.split('/') : [collection, id];
      return `${base}${steps.map(encodeURIComponent).join('/')}`;
    },
  };
}
