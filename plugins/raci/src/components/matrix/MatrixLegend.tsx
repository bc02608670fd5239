import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { RaciRole } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';

/** What the signs in the cells mean; who hears the cells needs none of it. */
export function MatrixLegend({ roles }: { roles: readonly RaciRole[] }) {
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <Typography
      variant="caption"
      component="p"
      color="textSecondary"
      aria-hidden
    >
      {[
        ...roles.map(
          role =>
            `${t(`page.matrix.letter.${role}`)} ${t(`role.${role}.title`)}`,
        ),
        `↳ ${t('page.matrix.legend.inherited')}`,
        t('page.matrix.legend.mine'),
        t('page.matrix.legend.gone'),
        `· ${t('page.matrix.notForKind')}`,
      ].join(', ')}
    </Typography>
  );
}
