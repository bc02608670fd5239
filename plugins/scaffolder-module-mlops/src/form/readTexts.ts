import type { ApiHolder } from '@backstage/core-plugin-api';
import {
  translationApiRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { waymarkFieldsTranslationRef } from '../translation';

/** The texts of the fields in the language of the app. */
export type FieldTexts = TranslationFunction<
  typeof waymarkFieldsTranslationRef.T
>;

/**
 * The texts for a rule that is asked outside of a component. By then the field
 * is on the page, so they are here; else they are waited for.
 *
 * Errors: an `Error` in an app without translations.
 */
export async function readTexts(apis: ApiHolder): Promise<FieldTexts> {
  const translations = apis.get(translationApiRef);
  if (!translations) {
    throw new Error('The app has no translation API');
  }
  const now = translations.getTranslation(waymarkFieldsTranslationRef);
  if (now.ready) {
    return now.t;
  }
  return new Promise((resolve, reject) => {
    const subscription = translations
      .translation$(waymarkFieldsTranslationRef)
      .subscribe({
        next: snapshot => {
          if (snapshot.ready) {
            subscription.unsubscribe();
            resolve(snapshot.t);
          }
        },
        error: reject,
      });
  });
}
