import {
  ErrorState as GeneralErrorState,
  type ErrorStateProps,
} from '@waymark/plugin-page-parts-react';
import { useErrorWords } from './useErrorWords';

/** Why something of the lineage backend could not be loaded, in its words. */
export function ErrorState(props: Omit<ErrorStateProps, 'words'>) {
  return <GeneralErrorState {...props} words={useErrorWords()} />;
}
