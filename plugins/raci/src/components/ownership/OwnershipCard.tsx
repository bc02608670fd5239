import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { QueryView } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { RaciInfoCard } from '../card/RaciInfoCard';
import { PartyName } from '../party/PartyName';
import { useReader } from '../reader/useReader';
import { AccountableNow } from './AccountableNow';
import { AlsoOwns } from './AlsoOwns';
import { Contacts } from './Contacts';
import { Members } from './Members';
import { NoOwner } from './NoOwner';
import { Section } from './Section';
import { useOwners, type Owner } from './useOwners';

/** What an app may decide about the card. @public */
export interface OwnershipCardProps {
  /** In place of "Ownership". */
  title?: string;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5),
  },
}));

/**
 * Who owns an entity, who is accountable for where it is now, how to reach
 * them, who they are, and what else they own.
 */
export function OwnershipCard(props: OwnershipCardProps) {
  const { title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const { entity } = useEntity();
  const query = useOwners(entity);
  return (
    <RaciInfoCard title={title ?? t('ownership.title')}>
      <QueryView query={query}>
        {owners => (
          <div className={classes.root}>
            <Section title={t('ownership.owner')}>
              {owners.length === 0 ? (
                <NoOwner entity={entity} />
              ) : (
                <ul className={classes.list}>
                  {owners.map(owner => (
                    <li key={owner.ref}>
                      <OwnerName owner={owner} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <AccountableNow entity={entity} />
            <Contacts
              entity={entity}
              owners={owners.flatMap(owner => owner.entity ?? [])}
            />
            {owners
              .filter(owner => owner.entity)
              .map(owner => (
                <OwnerSections
                  key={owner.ref}
                  owner={owner}
                  named={owners.length > 1}
                />
              ))}
          </div>
        )}
      </QueryView>
    </RaciInfoCard>
  );
}

function OwnerName(props: { owner: Owner }) {
  const { ref, entity } = props.owner;
  const { t } = useTranslationRef(raciTranslationRef);
  const { isMine } = useReader();
  const { profile } = (entity?.spec ?? {}) as {
    profile?: { displayName?: string; picture?: string };
  };
  return (
    <>
      <PartyName
        party={{
          ref,
          title: profile?.displayName ?? entity?.metadata.title,
          state: entity ? 'present' : 'missing',
        }}
        picture={profile?.picture}
        mine={isMine(ref)}
      />
      {!entity && (
        <Typography variant="body2" color="textSecondary">
          {t('ownership.ownerMissing')}
        </Typography>
      )}
    </>
  );
}

function OwnerSections(props: { owner: Owner; named: boolean }) {
  const { ref } = props.owner;
  return (
    <>
      {parseEntityRef(ref).kind === 'group' && <Members groupRef={ref} />}
      <AlsoOwns ownerRef={ref} named={props.named} />
    </>
  );
}
