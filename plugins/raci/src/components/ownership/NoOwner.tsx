import { ANNOTATION_EDIT_URL, type Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { raciTranslationRef } from '../../translation';

/** That nobody owns it, what follows from that, and what to do. */
export function NoOwner(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const edit = entity.metadata.annotations?.[ANNOTATION_EDIT_URL];
  return (
    <>
      <Typography variant="body2">{t('ownership.nobody')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t('ownership.nobodyAdvice')}{' '}
        {edit && <Link to={edit}>{t('ownership.openDescriptor')}</Link>}
      </Typography>
    </>
  );
}
