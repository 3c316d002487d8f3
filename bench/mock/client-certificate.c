/* wrk has no option for a client certificate: this gives every TLS context the one named by CLIENT_PEM (certificate, then key). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <openssl/ssl.h>

SSL_CTX *SSL_CTX_new(const SSL_METHOD *method)
{
    SSL_CTX *(*next)(const SSL_METHOD *) = dlsym(RTLD_NEXT, "SSL_CTX_new");
    SSL_CTX *context = next(method);
    const char *path = getenv("CLIENT_PEM");
    if (path && (SSL_CTX_use_certificate_chain_file(context, path) != 1 || SSL_CTX_use_PrivateKey_file(context, path, SSL_FILETYPE_PEM) != 1)) {
        fprintf(stderr, "cannot use the client certificate %s\n", path);
        exit(1);
    }
    return context;
}
