import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { useEffect, useState } from 'react';
import { useSettled } from '../../form/useSettled';
import { lookUpName, type NameAnswer, type NameQuestion } from './lookUpName';

const DEBOUNCE_MS = 400;

/**
 * Whether a name is free, asked when the typing pauses; undefined while that
 * is not known. No question, no answer.
 */
export function useNameAnswer(
  question: NameQuestion | undefined,
): NameAnswer | undefined {
  const catalog = useApi(catalogApiRef);
  const scaffolder = useApi(scaffolderApiRef);
  // The same question in another object is no new one.
  const key = question ? JSON.stringify(question) : undefined;
  const settled = useSettled(key, DEBOUNCE_MS);
  const [known, setKnown] = useState<{ key: string; answer: NameAnswer }>();
  useEffect(() => {
    let wanted = true;
    if (settled) {
      lookUpName({ catalog, scaffolder }, JSON.parse(settled)).then(answer => {
        if (wanted) {
          setKnown({ key: settled, answer });
        }
      });
    }
    return () => {
      wanted = false;
    };
  }, [catalog, scaffolder, settled]);
  return known && known.key === key ? known.answer : undefined;
}
