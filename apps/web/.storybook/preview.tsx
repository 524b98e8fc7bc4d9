import '../src/styles.css';
import { afterEach as checkAccessibility } from '@storybook/addon-a11y/preview';
import type { Preview } from '@storybook/react-vite';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLayoutEffect, type ReactNode } from 'react';
import { toast } from 'sonner';
import { configure } from 'storybook/test';
import { signedOut } from '../src/api/session-state.ts';
import { setLocale } from '../src/lib/format/locale.ts';
import { showTheme } from '../src/lib/theme.ts';
import { Toaster } from '../src/ui/toaster.tsx';
import { TooltipProvider } from '../src/ui/tooltip.tsx';
import { BY_COLOR } from './by-color.ts';
import { fakeApi, type Answers } from './fake-api.ts';
import { storyQueryClient } from './story-query-client.ts';

// Stories run in parallel. The default timeout of one second fails on a busy machine, where pages load slowly.
configure({ asyncUtilTimeout: 10_000 });

type Theme = 'light' | 'dark';

/** The app's frame around every page, in the theme chosen in the toolbar. */
function Surroundings({ theme, children }: { readonly theme: Theme; readonly children: ReactNode }) {
  // Not `setTheme`, which stores the choice: stories run in parallel in one browser and would affect each other.
  useLayoutEffect(() => showTheme(theme), [theme]);
  return (
    <TooltipProvider delay={0}>
      {children}
      <Toaster />
    </TooltipProvider>
  );
}

/** Even with reduced motion, a color changes one frame later. Until then computed styles have the old one. */
async function coloursSettled(): Promise<void> {
  const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(transitions.map((transition) => transition.finished));
}

const preview: Preview = {
  initialGlobals: { theme: 'light', bothThemes: false },
  globalTypes: {
    theme: {
      name: 'Theme',
      description: 'Color theme of the stories',
      toolbar: {
        icon: 'circlehollow',
        dynamicTitle: true,
        items: [
          { value: 'light', icon: 'sun', title: 'Light' },
          { value: 'dark', icon: 'moon', title: 'Dark' },
        ],
      },
    },
  },
  parameters: {
    layout: 'padded',
    // The background comes from the theme. Storybook's background switch would falsify contrast.
    backgrounds: { disable: true },
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['ui', 'canvas', 'routes'] } },
  },
  beforeEach: ({ parameters }) => {
    // Stories of all files share a page, and messages of the one before would still show.
    toast.dismiss();
    signedOut.set(false);
    return fakeApi((parameters['api'] ?? {}) as Answers);
  },
  loaders: [() => ({ queryClient: storyQueryClient() })],
  decorators: [
    (Story, { globals, loaded }) => (
      <QueryClientProvider client={loaded['queryClient']}>
        <Surroundings theme={globals['theme']}>
          <Story />
        </Surroundings>
      </QueryClientProvider>
    ),
  ],
  // The add-on has checked the story in its theme. The tests also check the other theme, with everything that the play function opened. This is cheaper than rendering every story twice. Stories that only show the dark theme are tagged `!test` for the same reason.
  async afterEach(context) {
    if (!context.globals['bothThemes']) return;
    const theme: Theme = context.globals['theme'];
    showTheme(theme === 'light' ? 'dark' : 'light');
    await coloursSettled();
    try {
      const a11y = { ...context.parameters['a11y'], options: { runOnly: BY_COLOR } };
      await checkAccessibility({ ...context, parameters: { ...context.parameters, a11y } });
    } finally {
      showTheme(theme);
      await coloursSettled();
    }
  },
};

setLocale('en-US');

export default preview;
