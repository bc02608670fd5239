import { stringifyEntityRef, type UserEntity } from '@backstage/catalog-model';
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
import { PartyName } from '../party/PartyName';
import { useReader } from '../reader/useReader';
import { Section } from './Section';

const SHOWN = 8;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 1.5),
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** Who is in a group that owns something. */
export function Members(props: { groupRef: string }) {
  const { groupRef } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const { primaryTitle: name } = useEntityPresentation(groupRef);
  const { isMine } = useReader();
  const load = useCallback(
    (catalog: CatalogApi) =>
      catalog.queryEntities({
        filter: { kind: 'User', 'relations.memberOf': groupRef },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile',
        ],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: SHOWN,
      }),
    [groupRef],
  );
  const query = useApiQuery(catalogApiRef, load);
  return (
    <Section title={t('ownership.membersOf', { name })}>
      <QueryView query={query}>
        {({ items, totalItems }) =>
          items.length === 0 ? (
            <Typography variant="body2" color="textSecondary">
              {t('ownership.noMembers', { name })}
            </Typography>
          ) : (
            <ul className={classes.list}>
              {items.map(member => {
                const ref = stringifyEntityRef(member);
                const { profile } = (member as UserEntity).spec ?? {};
                return (
                  <li key={ref}>
                    <PartyName
                      party={{
                        ref,
                        title:
                          profile?.displayName ??
                          member.metadata.title ??
                          member.metadata.name,
                      }}
                      picture={profile?.picture}
                      mine={isMine(ref)}
                    />
                  </li>
                );
              })}
              {totalItems > items.length && (
                <li>
                  {t('ownership.moreMembers', {
                    count: totalItems - items.length,
                  })}
                </li>
              )}
            </ul>
          )
        }
      </QueryView>
    </Section>
  );
}
