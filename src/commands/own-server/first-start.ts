/**
 * What a new server does once, as root, when it starts for the first time: makes a token and a
 * certificate, starts the image, and says where it is, on the screen of the machine and to whoever
 * logs in. Jupyter speaks https itself, so that the token never travels in the open; nobody vouches
 * for the certificate, because the machine has no name yet that somebody could vouch for.
 *
 * @param image a checked name: it stands between single quotes
 *
 * Source: Jupyter Server's "Running a public Jupyter Server", `JUPYTER_TOKEN`.
 */
export function firstStart(image: string): string {
  return `#!/bin/sh
set -eu
umask 077
image='${image}'
mkdir -p /etc/notebooks/tls

# The token: 48 letters and digits that nobody else knows.
token=$(openssl rand -hex 24)
printf 'JUPYTER_TOKEN=%s\\n' "$token" > /etc/notebooks/env

# The address that others reach this machine by, and a certificate for it.
address=$(ip -4 route get 192.0.2.1 | sed -n 's/.* src \\([0-9.]*\\).*/\\1/p')
openssl req -x509 -newkey rsa:2048 -nodes -days 800 -subj "/CN=$address" \\
  -addext "subjectAltName=IP:$address" \\
  -keyout /etc/notebooks/tls/key.pem -out /etc/notebooks/tls/cert.pem
# Read by the person in the image, whose number is not known here.
chmod 755 /etc/notebooks /etc/notebooks/tls
chmod 644 /etc/notebooks/tls/key.pem /etc/notebooks/tls/cert.pem

tries=0
until docker pull "$image"; do
  tries=$((tries + 1))
  test "$tries" -lt 5
  sleep 10
done
docker run --detach --name notebooks --restart unless-stopped \\
  --security-opt no-new-privileges --env-file /etc/notebooks/env \\
  --volume /etc/notebooks/tls:/etc/notebooks/tls:ro --publish 443:8888 \\
  "$image" jupyter lab --ip=0.0.0.0 --port=8888 --no-browser \\
  --ServerApp.certfile=/etc/notebooks/tls/cert.pem \\
  --ServerApp.keyfile=/etc/notebooks/tls/key.pem

printf '\\nYour notebooks: https://%s/lab?token=%s\\n\\n' "$address" "$token" > /etc/notebooks/address
cat /etc/notebooks/address >> /etc/issue
cat /etc/notebooks/address >> /etc/motd
`;
}
