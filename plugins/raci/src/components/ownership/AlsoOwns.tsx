import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  useEntityPresentation,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { QueryView, useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { raciTranslationRef } from '../../translation';
import { Section } from './Section';
import { useOwnedLink } from './useOwnedLink';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
    fontSize: theme.typography.body2.fontSize,
    // Links beside each other are high enough for a finger.
    '& a': { display: 'inline-block', padding: theme.spacing(0.5, 0) },
  },
}));

/** How much of each kind an owner has, the entity of the page included. */
export function AlsoOwns(props: {
  ownerRef: string;
  /** There is more than one owner, so say whose it is. */
  named: boolean;
}) {
  const { ownerRef, named } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const { primaryTitle: name } = useEntityPresentation(ownerRef);
  const linkTo = useOwnedLink(ownerRef);
  const load = useCallback(
    async (catalog: CatalogApi) => {
      const { facets } = await catalog.getEntityFacets({
        filter: { 'relations.ownedBy': ownerRef },
        facets: ['kind'],
      });
      return [...(facets.kind ?? [])].sort((a, b) => b.count - a.count);
    },
    [ownerRef],
  );
  const query = useApiQuery(catalogApiRef, load);
  const words = (kind: string, count: number) => {
    switch (kind.toLocaleLowerCase('en-US')) {
      case 'model':
        return t('ownership.kind.model', { count });
      case 'dataset':
        return t('ownership.kind.dataset', { count });
      case 'pipeline':
        return t('ownership.kind.pipeline', { count });
      default:
        return t('ownership.kind.other', { kind, total: count });
    }
  };
  return (
    <Section
      title={named ? t('ownership.ownsOf', { name }) : t('ownership.owns')}
    >
      <QueryView query={query}>
        {kinds => (
          <>
            {kinds.length === 0 && (
              <Typography variant="body2" color="textSecondary">
                {t('ownership.ownsNothing')}
              </Typography>
            )}
            <ul className={classes.list}>
              {kinds.map(({ value, count }) => {
                const link = linkTo(value);
                return (
                  <li key={value}>
                    {link ? (
                      <Link to={link}>{words(value, count)}</Link>
                    ) : (
                      words(value, count)
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </QueryView>
    </Section>
  );
}
