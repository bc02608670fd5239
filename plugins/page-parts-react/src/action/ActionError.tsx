import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { errorReason } from '../states/errorReason';
import { pagePartsTranslationRef } from '../translation';
import { FailureText } from './FailureText';

/** Why what a button asked for did not happen. @public */
export function ActionError(props: { error?: Error }) {
  const { error } = props;
  const { t } = useTranslationRef(pagePartsTranslationRef);
  return error ? (
    <FailureText alert>
      {t('action.failed', { message: errorReason(error) })}
    </FailureText>
  ) : null;
}
