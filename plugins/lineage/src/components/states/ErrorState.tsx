import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import UnavailableIcon from '@material-ui/icons/CloudOff';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import NotFoundIcon from '@material-ui/icons/SearchOutlined';
import { lineageTranslationRef } from '../../translation';
import { classifyError, type ErrorMeaning } from './classifyError';
import { errorReason } from './errorReason';
import { NoPermissionState } from './NoPermissionState';
import { StateMessage } from './StateMessage';

const ICONS = {
  'signed-out': ErrorIcon,
  'not-found': NotFoundIcon,
  unavailable: UnavailableIcon,
  other: ErrorIcon,
};

/**
 * Why something could not be loaded, in the reader's words, with a way to try
 * again. An answer of "forbidden" becomes the no-permission state.
 * @public
 */
export function ErrorState(props: {
  error: Error;
  retry?: () => void;
  compact?: boolean;
}) {
  const { error, retry, compact } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const meaning = classifyError(error);
  if (meaning === 'forbidden') {
    return <NoPermissionState compact={compact} />;
  }
  const titles: Record<Exclude<ErrorMeaning, 'forbidden'>, string> = {
    'signed-out': t('states.signedOutTitle'),
    'not-found': t('states.notFoundTitle'),
    unavailable: t('states.unavailableTitle'),
    other: t('states.otherTitle'),
  };
  const explanations: Partial<Record<ErrorMeaning, string>> = {
    'signed-out': t('states.signedOut'),
    unavailable: t('states.unavailable'),
  };
  return (
    <StateMessage
      icon={ICONS[meaning]}
      title={titles[meaning]}
      compact={compact}
      alert
      text={
        <>
          {explanations[meaning]}{' '}
          {t('states.details', { message: errorReason(error) })}
        </>
      }
      actions={
        retry && (
          <Button variant="outlined" color="primary" onClick={retry}>
            {t('states.retry')}
          </Button>
        )
      }
    />
  );
}
