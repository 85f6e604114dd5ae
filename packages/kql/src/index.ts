export { type LanguageWords, languageWords } from './editor/words.ts';
export { createLanguage } from './language.ts';
export { compileQuery } from './query.ts';
export type {
  ClassifiedSpan,
  CompileResult,
  CompletionItem,
  CompletionKind,
  CompletionResult,
  Hover,
  KqlLanguage,
  Portability,
  PortabilityTarget,
  SampledAttribute,
  SampledValue,
  SampleSymbols,
  TokenClass,
} from './types.ts';
