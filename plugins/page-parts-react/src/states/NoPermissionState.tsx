import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LockIcon from '@material-ui/icons/LockOutlined';
import { pagePartsTranslationRef } from '../translation';
import { StateMessage } from './StateMessage';

/**
 * Says that the reader lacks a permission, and which one where it is known.
 * @public
 */
export function NoPermissionState(props: {
  /** The permission's name, such as `catalog.entity.read`. */
  permission?: string;
  /** What the backend said, where it tells whom to ask. */
  reason?: string;
  compact?: boolean;
}) {
  const { permission, reason, compact } = props;
  const { t } = useTranslationRef(pagePartsTranslationRef);
  return (
    <StateMessage
      icon={LockIcon}
      title={t('states.forbiddenTitle')}
      compact={compact}
      text={
        reason ??
        (permission
          ? t('states.forbidden', { permission })
          : t('states.forbiddenUnnamed'))
      }
    />
  );
}
