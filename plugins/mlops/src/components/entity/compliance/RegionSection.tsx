import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isModel } from '@waymark/plugin-mlops-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { FactQuery } from '../layout/FactQuery';
import { Section } from '../layout/Section';
import { Verdict } from '../layout/Verdict';
import { useOverview } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { mapQuery } from '../page/mapQuery';
import { RegionVerdict } from './RegionVerdict';
import { regionPlaces } from './regionPlaces';
import { ServedRegion } from './ServedRegion';
import { useDataRegions } from './useDataRegions';

const useStyles = makeStyles(theme => ({
  secondary: { color: theme.palette.text.secondary },
}));

/**
 * Where the entity and the data it is made from may be, and of a model where
 * it is served; what is served where it may not be is marked. `quiet` is for
 * an entity that states nothing at all: it is absent unless there is something
 * to judge.
 */
export function RegionSection(props: { own: string[]; quiet?: boolean }) {
  const { own, quiet } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const classes = useStyles();
  const { entity } = useEntityOnPage();
  const data = useDataRegions();
  const ownList = { ref: stringifyEntityRef(entity), regions: own };
  const places = mapQuery(useOverview(), ({ model, needs }) =>
    regionPlaces({
      lists: [ownList, ...data.lists],
      serving: model?.serving ?? [],
      reported: needs
        .filter(({ code }) => code === 'region-mismatch')
        .flatMap(({ subjects = [] }) => subjects),
    }),
  );
  const judgeable =
    Boolean(places.value?.length) || data.lists.length > 0 || data.error;
  if (quiet && !judgeable) {
    return null;
  }
  return (
    <Section title={t('entity.compliance.regions')}>
      {isModel(entity) && (
        <FactQuery query={places}>
          {found => <RegionVerdict places={found} />}
        </FactQuery>
      )}
      <ScrollTable
        label={t('entity.compliance.regions')}
        columns={[
          { id: 'place', title: t('entity.compliance.place') },
          { id: 'region', title: t('entity.compliance.region') },
          { id: 'verdict', title: t('entity.compliance.verdict') },
        ]}
      >
        <tr>
          <th scope="row">
            {isModel(entity)
              ? t('entity.compliance.ownModel')
              : t('entity.compliance.own')}
          </th>
          <ListedRegions regions={own} />
        </tr>
        {data.lists.map(({ ref, regions }) => (
          <tr key={ref}>
            <th scope="row">
              <EntityRefLink entityRef={ref} />
            </th>
            <ListedRegions regions={regions} />
          </tr>
        ))}
        {places.value?.map(place => (
          <ServedRegion
            key={JSON.stringify(place)}
            place={place}
            own={ownList.ref}
          />
        ))}
      </ScrollTable>
      {data.error && (
        <Typography variant="caption" className={classes.secondary}>
          {t('entity.compliance.regionsUnread')}
        </Typography>
      )}
      {data.leftOut > 0 && (
        <Typography variant="caption" className={classes.secondary}>
          {t('entity.compliance.regionsLeftOut', { count: data.leftOut })}
        </Typography>
      )}
    </Section>
  );
}

/** The cells of somebody who states, or does not state, where it may be. */
function ListedRegions(props: { regions: string[] }) {
  const { regions } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const stated = regions.length > 0;
  return (
    <>
      <td dir="auto">
        {stated ? regions.join(', ') : t('entity.compliance.noRegion')}
      </td>
      <td>
        {stated ? (
          t('entity.compliance.lists')
        ) : (
          <Verdict tone="unknown">{t('entity.compliance.unlisted')}</Verdict>
        )}
      </td>
    </>
  );
}
