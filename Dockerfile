FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/PerfApproval.Web -c Release -o /application -p:RestoreLockedMode=true -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12
WORKDIR /application
COPY --from=build /application .
# The signing keys: a volume that every process shares, and that is backed up apart from the database.
ENV Trail__Keys=/var/lib/perfapproval/keys
RUN mkdir -p /var/lib/perfapproval/keys && chown -R $APP_UID /var/lib/perfapproval && chmod -R 700 /var/lib/perfapproval
VOLUME /var/lib/perfapproval
# The image's own user without rights; nothing is written beside the program.
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && IFS= read -r answer <&3 && [[ $answer == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "PerfApproval.Web.dll"]
CMD ["serve"]
