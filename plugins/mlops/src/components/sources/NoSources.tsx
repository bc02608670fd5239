import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import SourcesIcon from '@material-ui/icons/SettingsInputComponent';
import { StateMessage } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';
import { ConfigLines } from './ConfigLines';

const CONFIGURATION = `mlops:
  mlflow:
    connections:
      production:
        baseUrl: https://mlflow.example.com
`;

const INSTALLATION = `backend.add(import('@waymark/plugin-mlops-backend-module-mlflow'));
`;

/** Nothing is connected, and the lines that connect something. */
export function NoSources() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <StateMessage
      icon={SourcesIcon}
      title={t('sources.empty.title')}
      text={t('sources.empty.text')}
    >
      <ConfigLines text={CONFIGURATION} />
      <Typography variant="body2">{t('sources.empty.install')}</Typography>
      <ConfigLines text={INSTALLATION} />
    </StateMessage>
  );
}
