import type { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import MailLink from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ChatIcon from '@material-ui/icons/ChatBubbleOutline';
import EmailIcon from '@material-ui/icons/Email';
import LinkIcon from '@material-ui/icons/Link';
import OnCallIcon from '@material-ui/icons/NotificationsActive';
import { raciTranslationRef } from '../../translation';
import { readContacts, type Contact } from './readContacts';
import { Section } from './Section';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
  },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  icon: {
    fontSize: theme.typography.pxToRem(18),
    color: theme.palette.text.secondary,
    flex: 'none',
  },
}));

const ICONS = {
  email: EmailIcon,
  chat: ChatIcon,
  slack: ChatIcon,
  link: LinkIcon,
  'on-call': OnCallIcon,
  pagerDuty: OnCallIcon,
  pagerDutyKey: OnCallIcon,
  opsgenieTeam: OnCallIcon,
  opsgenie: OnCallIcon,
};

/** How to reach those who look after the entity; on call first. */
export function Contacts(props: { entity: Entity; owners: readonly Entity[] }) {
  const { entity, owners } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const contacts = readContacts(entity, owners);
  return (
    <Section title={t('ownership.contact')}>
      {contacts.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('ownership.noContact')}
        </Typography>
      )}
      <ul className={classes.list}>
        {contacts.map(contact => (
          <li
            key={contact.href ?? `${contact.kind} ${contact.text}`}
            className={classes.item}
          >
            <ContactIcon kind={contact.kind} className={classes.icon} />
            <ContactText contact={contact} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ContactIcon(props: { kind: Contact['kind']; className: string }) {
  const { kind, className } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const Icon = ICONS[kind];
  return kind === 'on-call' ? (
    <Icon className={className} titleAccess={t('ownership.onCall')} />
  ) : (
    <Icon className={className} aria-hidden />
  );
}

function ContactText(props: { contact: Contact }) {
  const { kind, text, href, ofOwner } = props.contact;
  const { t } = useTranslationRef(raciTranslationRef);
  const words = () => {
    switch (kind) {
      case 'email':
        return text.includes('@')
          ? t('ownership.email', { address: text })
          : text;
      case 'pagerDuty':
        return t('ownership.pagerDuty', { id: text });
      case 'pagerDutyKey':
        return t('ownership.pagerDutyKey');
      case 'opsgenieTeam':
        return t('ownership.opsgenieTeam', { id: text });
      case 'opsgenie':
        return t('ownership.opsgenie', { id: text });
      case 'slack':
        return t('ownership.slack', { id: text });
      default:
        return text;
    }
  };
  const link = () =>
    // Writing an e-mail opens no window, which the other link would announce.
    kind === 'email' ? (
      <MailLink href={href}>{words()}</MailLink>
    ) : (
      <Link to={href ?? ''}>{words()}</Link>
    );
  const shown = href ? link() : words();
  return (
    <span>{ofOwner ? t('ownership.ofOwner', { contact: shown }) : shown}</span>
  );
}
