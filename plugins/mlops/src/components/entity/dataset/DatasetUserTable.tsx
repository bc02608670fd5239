import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  RelativeTime,
  ScrollTable,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { Section } from '../layout/Section';
import type { DatasetUser } from './datasetUsers';

const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  who: { overflowWrap: 'anywhere', minWidth: theme.spacing(16) },
  secondary: { color: theme.palette.text.secondary },
  more: { marginTop: theme.spacing(1) },
}));

/** Those who read a dataset, or those who write it. */
export function DatasetUserTable(props: {
  title: string;
  /** In place of an empty table. */
  none: string;
  users: DatasetUser[];
}) {
  const { title, none, users } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { rows = SHOWN } = useCardSettings();
  const [all, setAll] = useState(false);
  const shown = all ? users : users.slice(0, rows);
  return (
    <Section title={title}>
      {users.length === 0 ? (
        <Typography variant="body2">{none}</Typography>
      ) : (
        <ScrollTable
          label={title}
          columns={[
            { id: 'who', title: t('entity.usage.who') },
            { id: 'roles', title: t('entity.usage.roles') },
            { id: 'uses', title: t('entity.usage.uses'), number: true },
            { id: 'last', title: t('entity.usage.lastUsed') },
          ]}
        >
          {shown.map(user => (
            <UserRow key={user.entityRef} user={user} />
          ))}
        </ScrollTable>
      )}
      {shown.length < users.length && (
        <Button
          size="small"
          variant="outlined"
          className={classes.more}
          onClick={() => setAll(true)}
        >
          {t('entity.list.showAll', { count: users.length })}
        </Button>
      )}
    </Section>
  );
}

function UserRow(props: { user: DatasetUser }) {
  const { entityRef, title, declared, roles, uses, lastUsedAt } = props.user;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <tr>
      <th scope="row" className={classes.who} dir="auto">
        <EntityRefLink entityRef={entityRef} title={title} />
      </th>
      <td className={classes.who} dir="auto">
        {roles.join(', ')}
        {declared.length > 0 && (
          <div className={classes.secondary}>
            {declared
              .map(relation => t(`entity.usage.role.${relation}`))
              .join(', ')}{' '}
            ({t('entity.usage.declared')})
          </div>
        )}
      </td>
      <td data-number>{new Intl.NumberFormat(locale).format(uses)}</td>
      <td>
        {lastUsedAt ? (
          <RelativeTime at={lastUsedAt} />
        ) : (
          uses === 0 && t('entity.usage.never')
        )}
      </td>
    </tr>
  );
}
