/**
 * A school's own sign-in, for trying and testing OpenID Connect: the certified oidc-provider with accounts in memory.
 * `node dev/school.mjs 9555 http://localhost:8080`, then start Unchoke at that address with
 * UNCHOKE_OIDC_ISSUER=http://localhost:9555, UNCHOKE_OIDC_CLIENT_ID=unchoke and the secret below. It takes any name with any
 * password; who is called staff-… belongs to the staff, and everybody claims to be an admin. Never part of the bundle.
 */
import Provider from 'oidc-provider';

const [port, unchoke] = process.argv.slice(2);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'unchoke',
      client_secret: 'a secret of at least thirty-two characters',
      redirect_uris: [`${unchoke}/sign-in/school`],
    },
  ],
  claims: {
    openid: ['sub'],
    email: ['email', 'email_verified'],
    profile: ['preferred_username', 'name', 'groups', 'roles'],
  },
  pkce: { required: () => true },
  findAccount: (_, login) => ({
    accountId: login,
    claims: () => ({
      sub: login,
      preferred_username: login,
      name: login,
      email: `${login}@example.edu`,
      email_verified: true,
      groups: login.startsWith('staff-') ? ['staff'] : ['admin', 'instructor'],
      roles: ['admin'],
    }),
  }),
});
provider.on('server_error', (_, error) => console.error(error));
provider.listen(Number(port), 'localhost');
