import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LockIcon from '@material-ui/icons/LockOutlined';
import { lineageTranslationRef } from '../../translation';
import { StateMessage } from './StateMessage';

/**
 * Says that the reader lacks a permission, and which one where it is known.
 * @public
 */
export function NoPermissionState(props: {
  /** The permission's name, such as `mlops.sources.read`. */
  permission?: string;
  compact?: boolean;
}) {
  const { permission, compact } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <StateMessage
      icon={LockIcon}
      title={t('states.forbiddenTitle')}
      compact={compact}
      text={
        permission
          ? t('states.forbidden', { permission })
          : t('states.forbiddenUnnamed')
      }
    />
  );
}
