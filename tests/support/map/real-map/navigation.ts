/** In the place of next/navigation: following a link loads its page. */
const router = { push: (href: string) => window.location.assign(href) };

export const useRouter = () => router;
