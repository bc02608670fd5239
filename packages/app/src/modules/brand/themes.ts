import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  shapes,
} from '@backstage/theme';

const fontFamily =
  'Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const navigation = {
  background: '#12302b',
  indicator: '#f5a623',
  color: '#c6d6d2',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#1d4740' },
  submenu: { background: '#1d4740' },
};

const header = genPageTheme({
  colors: ['#17594d', '#1f7565'],
  shape: shapes.round,
});

const pageTheme = Object.fromEntries(
  [
    'home',
    'tool',
    'service',
    'website',
    'library',
    'other',
    'app',
    'apis',
    'documentation',
  ].map(id => [id, header]),
);

/** The light theme: pine green on paper, amber for what is current. */
export const lightTheme = createUnifiedTheme({
  palette: {
    ...palettes.light,
    primary: { main: '#17594d' },
    secondary: { main: '#8a5a00' },
    background: { default: '#f6f8f7', paper: '#ffffff' },
    link: '#136a5a',
    linkHover: '#0d4a3f',
    navigation,
    tabbar: { indicator: '#17594d' },
  },
  fontFamily,
  defaultPageTheme: 'home',
  pageTheme,
});

/** The dark theme: the same greens, lifted to stay readable. */
export const darkTheme = createUnifiedTheme({
  palette: {
    ...palettes.dark,
    primary: { main: '#7fd6c2' },
    secondary: { main: '#f5c469' },
    background: { default: '#161b1a', paper: '#1f2625' },
    link: '#8adfcb',
    linkHover: '#b2ecde',
    navigation: { ...navigation, background: '#0d1f1c' },
    tabbar: { indicator: '#7fd6c2' },
  },
  fontFamily,
  defaultPageTheme: 'home',
  pageTheme,
});
