import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { ScrollTable, shortName } from '@waymark/plugin-page-parts-react';
import { RACI_ROLES, type PartyDuties } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { PartyName } from '../party/PartyName';
import { usePictures } from '../party/usePictures';
import { useReader } from '../reader/useReader';
import { LoadBar } from './LoadBar';

/** People and groups with the number of their duties, role by role. */
export function PeopleTable(props: {
  parties: readonly PartyDuties[];
  onOpen: (partyRef: string) => void;
}) {
  const { parties, onOpen } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useReader();
  const pictures = usePictures(parties.map(({ ref }) => ref));
  const most = Math.max(1, ...parties.map(({ duties }) => loadOf(duties)));
  const countOf = ({ atLeast }: PartyDuties, value: number) =>
    t(atLeast ? 'page.people.atLeast' : 'page.number', { value });
  return (
    <ScrollTable
      label={t('page.people.title')}
      columns={[
        { id: 'party', title: t('page.people.who') },
        ...RACI_ROLES.map(role => ({
          id: role,
          title: t(`role.${role}.title`),
          number: true,
        })),
        { id: 'entities', title: t('page.people.entities'), number: true },
        { id: 'load', title: t('page.people.load'), titleHidden: true },
        { id: 'open', title: t('page.people.open'), titleHidden: true },
      ]}
    >
      {parties.map(party => (
        <tr key={party.ref}>
          <th scope="row">
            <PartyName
              party={party}
              mine={reader.isMine(party.ref)}
              picture={pictures.get(party.ref)}
            />
          </th>
          {RACI_ROLES.map(role => (
            <td key={role} data-number>
              {countOf(party, party.duties[role])}
            </td>
          ))}
          <td data-number>{countOf(party, party.entities)}</td>
          <td>
            <LoadBar share={loadOf(party.duties) / most} />
          </td>
          <td>
            <Button
              size="small"
              aria-label={t('page.people.openOf', {
                name: party.title ?? shortName(party.ref),
              })}
              onClick={() => onOpen(party.ref)}
            >
              {t('page.people.open')}
            </Button>
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** The duties that are work: being asked and told is none. */
function loadOf(duties: PartyDuties['duties']): number {
  return duties.responsible + duties.accountable;
}
