import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/**
 * The language the app is shown in, as a BCP 47 tag for number and date
 * formats; undefined, which formatters take for the browser's own, where the
 * app has no notion of languages.
 * @public
 */
export function useLocale(): string | undefined {
  const languages = useApiHolder().get(appLanguageApiRef);
  const [locale, setLocale] = useState(() => languages?.getLanguage().language);
  useEffect(() => {
    const subscription = languages
      ?.language$()
      .subscribe(({ language }) => setLocale(language));
    return () => subscription?.unsubscribe();
  }, [languages]);
  return locale;
}
