import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductBrief } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { DeclaredRef } from '../layout/DeclaredRef';
import { Verdict } from '../layout/Verdict';

const STAKEHOLDERS = ['businessOwner', 'mlLead', 'productEngineer'] as const;

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    margin: 0,
  },
  title: { fontWeight: theme.typography.h6.fontWeight },
  who: { margin: 0, overflowWrap: 'anywhere' },
  duty: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** The three who must agree, or who is missing and who it should be. */
export function Stakeholders(props: { product: ProductBrief }) {
  const { product } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <dl className={classes.list}>
      {STAKEHOLDERS.map(role => {
        const who = product[role];
        return (
          <div key={role}>
            <dt className={classes.title}>
              {t(`entity.stakeholder.${role}.title`)}
            </dt>
            <dd className={classes.who}>
              {who ? (
                <DeclaredRef value={who} kind="user" />
              ) : (
                <Verdict tone="warning">
                  {t('entity.stakeholder.missing', {
                    who: t(`entity.stakeholder.${role}.who`),
                  })}
                </Verdict>
              )}
              <div className={classes.duty}>
                {t(`entity.stakeholder.${role}.duty`)}
              </div>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
