import { stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import { entityRaciRouteRef } from '../../routes';
import { raciTranslationRef } from '../../translation';
import { useEntityRaci } from '../entity/useEntityRaci';
import { QueryView } from '../states/QueryView';
import { RaciInfoCard } from './RaciInfoCard';
import { RaciOverview } from './RaciOverview';

/** What an app may decide about the card. @public */
export interface RaciCardProps {
  /** In place of "RACI". */
  title?: string;
}

/** Who is Responsible, Accountable, Consulted and Informed in which activity. */
export function RaciCard(props: RaciCardProps) {
  const { title } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const { entity } = useEntity();
  const query = useEntityRaci(stringifyEntityRef(entity));
  const tab = useOptionalLink(entityRaciRouteRef);
  return (
    <RaciInfoCard
      title={title ?? t('card.title')}
      actions={
        query.value &&
        tab && (
          <LinkButton size="small" to={tab}>
            {t('card.open')}
          </LinkButton>
        )
      }
    >
      <QueryView query={query}>
        {raci =>
          raci.activities.length > 0 ? (
            <RaciOverview raci={raci} onChanged={query.retry} />
          ) : (
            <>
              <Typography variant="body2">{t('card.empty')}</Typography>
              <Typography variant="body2" color="textSecondary">
                {t('card.emptyAdvice')}
              </Typography>
            </>
          )
        }
      </QueryView>
    </RaciInfoCard>
  );
}
