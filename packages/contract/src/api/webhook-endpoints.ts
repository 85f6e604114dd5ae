import { Id } from '../primitives.ts';
import { Webhook, WebhookDelivery, WebhookSettings, WebhookWithKey } from '../webhook.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams, PageQuery, pageOf } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const WEBHOOKS = `${API_BASE}/environments/:environment/webhooks`;
const WebhookParams = EnvironmentParams.extend({ webhookId: Id });
const DeliveryParams = WebhookParams.extend({ deliveryId: Id });

export const webhookEndpoints = {
  listWebhooks: defineEndpoint({
    method: 'GET',
    path: WEBHOOKS,
    summary: 'Receivers of messages about an environment, with their last delivery',
    right: 'administer',
    params: EnvironmentParams,
    response: z.strictObject({ items: z.array(Webhook) }),
  }),
  createWebhook: defineEndpoint({
    method: 'POST',
    path: WEBHOOKS,
    summary: 'Add a receiver; the answer alone shows the key of its signatures',
    right: 'administer',
    withoutVersion: 'It creates.',
    idempotencyKey: 'required',
    params: EnvironmentParams,
    body: WebhookSettings,
    response: WebhookWithKey,
    status: 201,
  }),
  updateWebhook: defineEndpoint({
    method: 'PUT',
    path: `${WEBHOOKS}/:webhookId`,
    summary: 'Change where a webhook posts, of what it tells, or whether it is on',
    right: 'administer',
    ifMatch: 'required',
    params: WebhookParams,
    body: WebhookSettings,
    response: Webhook,
  }),
  deleteWebhook: defineEndpoint({
    method: 'DELETE',
    path: `${WEBHOOKS}/:webhookId`,
    summary: 'Remove a receiver and its log',
    right: 'administer',
    ifMatch: 'required',
    params: WebhookParams,
    response: null,
  }),
  replaceWebhookKey: defineEndpoint({
    method: 'POST',
    path: `${WEBHOOKS}/:webhookId/keys`,
    summary: 'Give a webhook a new key; messages are signed with it from now on',
    right: 'administer',
    ifMatch: 'required',
    idempotencyKey: 'required',
    params: WebhookParams,
    response: WebhookWithKey,
    status: 201,
  }),
  testWebhook: defineEndpoint({
    method: 'POST',
    path: `${WEBHOOKS}/:webhookId/tests`,
    summary: 'Send a test message now',
    right: 'administer',
    withoutVersion: 'It adds a delivery.',
    idempotencyKey: 'required',
    params: WebhookParams,
    response: WebhookDelivery,
    status: 201,
  }),
  listWebhookDeliveries: defineEndpoint({
    method: 'GET',
    path: `${WEBHOOKS}/:webhookId/deliveries`,
    summary: 'What was sent and what became of it, newest first',
    right: 'administer',
    params: WebhookParams,
    query: PageQuery,
    response: pageOf(WebhookDelivery),
  }),
  retryWebhookDelivery: defineEndpoint({
    method: 'POST',
    path: `${WEBHOOKS}/:webhookId/deliveries/:deliveryId/attempts`,
    summary: 'Send a message once more, now',
    right: 'administer',
    withoutVersion: 'It adds an attempt.',
    idempotencyKey: 'required',
    params: DeliveryParams,
    response: WebhookDelivery,
    status: 201,
  }),
};
